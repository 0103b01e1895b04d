package io.pgseam.app;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;

import io.pgseam.schema.Public;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApplicationRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    static Stream<Table<?>> tables() {
        return Public.PUBLIC.tableStream().filter(table -> !isHistory(table));
    }

    static Stream<Named<Function<DSLContext, Query>>> refused() {
        return Stream.of(
                Named.of("create a table", shop -> shop.createTable(name("t")).column("a", INTEGER)),
                Named.of("create a schema", shop -> shop.createSchema(name("s"))),
                Named.of("drop a table", shop -> shop.dropTable(PRODUCTS)),
                Named.of("add a column", shop -> shop.alterTable(PRODUCTS).add(name("a"), INTEGER)),
                Named.of(
                        "drop a constraint",
                        shop -> shop.alterTable(PRODUCTS).dropConstraint(name("products_price_not_negative"))),
                Named.of("create an index", shop -> shop.createIndex(name("i")).on(PRODUCTS, PRODUCTS.NAME)),
                Named.of("truncate", shop -> shop.truncate(PRODUCTS)),
                Named.of("read the schema history", shop -> shop.selectFrom(table(name("flyway_schema_history")))),
                Named.of("delete the schema history", shop -> shop.deleteFrom(table(name("flyway_schema_history")))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsAndDeletesRows(Table<?> table) {
        assertThat(DATABASE.context().fetchCount(table)).isZero();
        assertThat(DATABASE.context().deleteFrom(table).execute()).isZero();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void doesNothingElse(Function<DSLContext, Query> statement) {
        assertThat(catchThrowableOfType(
                                DataAccessException.class,
                                () -> statement.apply(DATABASE.context()).execute())
                        .sqlState())
                .isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    private static boolean isHistory(Table<?> table) {
        return table.getName().equals("flyway_schema_history");
    }
}

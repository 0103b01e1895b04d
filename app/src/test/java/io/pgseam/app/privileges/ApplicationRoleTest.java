package io.pgseam.app.privileges;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.AccessDeniedException;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.schema.Public;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A role that logs in and has nothing but {@code shop_app}, as the shop has in production. */
class ApplicationRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static Login login;
    private static ConnectionPool pool;

    @BeforeAll
    static void logIn() {
        DATABASE.owner().execute("CREATE SCHEMA payroll CREATE TABLE salaries (amount integer)");
        DATABASE.owner().execute("CREATE FUNCTION public.owned() RETURNS integer LANGUAGE sql RETURN 1");
        login = new Login(DATABASE, "IN ROLE shop_app");
        pool = login.pool();
    }

    @AfterAll
    static void logOut() {
        pool.close();
        login.close();
    }

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
                Named.of("delete the schema history", shop -> shop.deleteFrom(table(name("flyway_schema_history")))),
                Named.of("read another schema", shop -> shop.selectFrom(table(name("payroll", "salaries")))),
                Named.of("read passwords", shop -> shop.selectFrom(table(name("pg_catalog", "pg_authid")))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsAndDeletesRows(Table<?> table) {
        assertThat(pool.context().fetchCount(table)).isZero();
        assertThat(pool.context().deleteFrom(table).execute()).isZero();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void doesNothingElse(Function<DSLContext, Query> statement) {
        assertRefused(statement.apply(pool.context()));
    }

    /** None of these can be written in the shop, whose code has no plain SQL; whoever steals its password can. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET ROLE postgres",
                "SET SESSION AUTHORIZATION postgres",
                "CREATE ROLE friend",
                "ALTER ROLE CURRENT_USER SUPERUSER",
                "ALTER TABLE products OWNER TO CURRENT_USER",
                "ALTER TABLE products DISABLE TRIGGER ALL",
                "GRANT SELECT ON flyway_schema_history TO PUBLIC",
                "CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1",
                "CREATE OR REPLACE FUNCTION owned() RETURNS integer LANGUAGE sql RETURN 2",
                "CREATE EXTENSION file_fdw",
                "CREATE VIEW v AS SELECT 1",
                "COPY products TO '/tmp/products'",
                "COPY products FROM PROGRAM 'cat /etc/passwd'",
                "SELECT pg_read_file('/etc/passwd')",
                "SELECT lo_import('/etc/passwd')",
                "SELECT pg_reload_conf()",
                "ALTER SYSTEM SET fsync = off",
                "SET session_replication_role = replica",
                "COMMENT ON TABLE products IS 'ours'"
            })
    void aThiefOfItsPasswordGetsNoFurther(String sql) {
        assertRefused(pool.context().query(sql));
    }

    private static void assertRefused(Query query) {
        assertThat(catchThrowableOfType(AccessDeniedException.class, query::execute)
                        .sqlState())
                .isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    private static boolean isHistory(Table<?> table) {
        return table.getName().equals("flyway_schema_history");
    }
}

package io.pgseam.app.privileges;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.migrations.Migrations;
import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigratingRoleTest {
    private static final Field<String> SCHEMA = field(name("schemaname"), VARCHAR);
    private static final Field<String> OWNER = field(name("tableowner"), VARCHAR);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    @Test
    void aRoleThatOwnsTheDatabaseMigratesAndTheShopsCannot() {
        try (Login owner = new Login(DATABASE, "CREATEROLE");
                Login shop = new Login(DATABASE, "")) {
            DATABASE.owner().execute("ALTER DATABASE " + DATABASE.settings().database() + " OWNER TO " + owner.role());

            assertThatThrownBy(() -> Migrations.migrate(shop.dataSource())).hasMessageContaining("42501");
            assertThat(owners()).isEmpty();

            assertThat(Migrations.migrate(owner.dataSource())).isPositive();
            assertThat(owners()).isNotEmpty().containsOnly(owner.role());

            DATABASE.owner().execute("GRANT shop_app TO " + shop.role());
            try (ConnectionPool pool = shop.pool()) {
                assertThat(pool.context().fetchCount(PRODUCTS)).isZero();
            }
            DATABASE.owner().execute("ALTER DATABASE " + DATABASE.settings().database() + " OWNER TO CURRENT_USER");
        }
    }

    /** Of all tables of the shop's schema. */
    private static List<String> owners() {
        return DATABASE.owner()
                .select(OWNER)
                .from(table(name("pg_catalog", "pg_tables")))
                .where(SCHEMA.eq("public"))
                .fetch(OWNER);
    }
}

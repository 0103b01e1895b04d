package io.pgseam.app.privileges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names that somebody has put in the way of the shop's. */
class SearchPathTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void aSchemaWithTheRolesOwnNameIsNotSearched() {
        try (Login login = new Login(DATABASE, "IN ROLE shop_app")) {
            DATABASE.owner().execute("CREATE SCHEMA AUTHORIZATION " + login.role() + " CREATE TABLE decoy (a integer)");
            try (ConnectionPool pool = login.pool()) {
                assertThat(found(pool.context(), "decoy")).isNull();
                assertThat(found(pool.context(), login.role() + ".decoy")).isNotNull();
            }
        }
    }

    @Test
    void aTemporaryTableDoesNotStandBeforeTheShops() {
        Product lamp = new CatalogueRepository(DATABASE.context())
                .insert(new NewProduct("Lamp", BigDecimal.ONE, "things", List.of(), JSONB.valueOf("{}"), 1));

        new Transactions(DATABASE.pool()).inTransaction(Isolation.READ_COMMITTED, transaction -> {
            DSLContext context = transaction.context();
            context.execute("CREATE TEMPORARY TABLE products (LIKE public.products) ON COMMIT DROP");

            assertThat(found(context, "products")).isEqualTo("products");
            assertThat(context.fetchValue("SELECT relpersistence::text FROM pg_class WHERE oid = 'products'::regclass"))
                    .isEqualTo("p");
            assertThat(new CatalogueRepository(context).get(lamp.id())).isEqualTo(lamp);
            return "done";
        });
    }

    private static String found(DSLContext context, String table) {
        return context.select(function(name("to_regclass"), VARCHAR, val(table)))
                .fetchSingle()
                .value1();
    }
}

package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.postgres.OldestServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class CopyUpsertOldestServerTest {

    @Test
    void insertedAndUpdatedRowsAreToldApart() throws Exception {
        try (PostgresServer server = OldestServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                InputStream script = ShopDatabase.class.getResourceAsStream("shop.sql")) {
            DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
            ctx.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));

            upsert(ctx, 100);
            ctx.transaction(transaction -> {
                transaction.dsl().selectFrom(PRODUCTS).forKeyShare().fetch();
                assertCounts(upsert(transaction.dsl(), 150), 50, 100);
            });
            assertCounts(upsert(ctx, 151), 1, 150);
        }
    }

    private static void assertCounts(UpsertResult result, int inserted, int updated) {
        assertThat(result.inserted()).isEqualTo(inserted);
        assertThat(result.updated()).isEqualTo(updated);
    }

    private static UpsertResult upsert(DSLContext ctx, int products) {
        return CopyUpsert.upsertAll(
                ctx,
                PRODUCTS,
                OnConflict.on(PRODUCTS.ID),
                IntStream.range(0, products)
                        .mapToObj(i -> ProductsRecord.named("product " + i).having(PRODUCTS.ID, new UUID(0, i))),
                PRODUCTS.ID,
                PRODUCTS.NAME);
    }
}

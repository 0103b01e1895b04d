package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyUpsertConcurrencyTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final OnConflict<ProductsRecord> SAME_ID = OnConflict.on(PRODUCTS.ID);
    private static final int SESSIONS = 4;
    private static final int ROUNDS = 20;
    private static final int ROWS = 2_000;

    @Test
    void eachRowIsInsertedByOneOfManySessionsAndUpdatedByTheOthers() throws Exception {
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<Long>> inserted = new ArrayList<>();
            for (int session = 0; session < SESSIONS; session++) {
                int step = session % 2 == 0 ? 1 : -1;
                inserted.add(sessions.submit(() -> insertedInAllRounds(step)));
            }
            long sum = 0;
            for (Future<Long> count : inserted) {
                sum += count.get();
            }
            assertThat(sum).isEqualTo(ROUNDS * ROWS).isEqualTo(SHOP.products());
        } finally {
            sessions.shutdown();
        }
    }

    @Test
    void aRowThatAnotherSessionInsertedMeanwhileCountsAsUpdated() throws Exception {
        try (Connection other = SHOP.connect();
                CopyUpsert<ProductsRecord> upsert =
                        CopyUpsert.into(SHOP.ctx(), PRODUCTS, SAME_ID, PRODUCTS.ID, PRODUCTS.NAME)) {
            upsert.write(product(1));
            CopyIn.copyAll(DSL.using(other, SQLDialect.POSTGRES), PRODUCTS, Stream.of(product(1)), PRODUCTS.ID);
            UpsertResult result = upsert.complete();
            assertThat(result.inserted()).isZero();
            assertThat(result.updated()).isOne();
        }
    }

    @Test
    void aRowThatIsReferencedAndLockedByItsOwnTransactionCountsAsUpdated() {
        SHOP.ctx().transaction(transaction -> {
            CopyIn.copyAll(transaction.dsl(), PRODUCTS, Stream.of(product(1)), PRODUCTS.ID, PRODUCTS.NAME);
            transaction.dsl().selectFrom(PRODUCTS).forKeyShare().fetch();
            UpsertResult result = CopyUpsert.upsertAll(
                    transaction.dsl(),
                    PRODUCTS,
                    SAME_ID,
                    Stream.of(product(1), product(2)),
                    PRODUCTS.ID,
                    PRODUCTS.NAME);
            assertThat(result.updated()).isOne();
            assertThat(result.inserted()).isOne();
        });
    }

    @Test
    void rowsOfAPartitionedTableAreToldApart() {
        SHOP.ctx().execute("create schema parted");
        SHOP.ctx()
                .execute("create table parted.products (name text, id uuid primary key, price numeric(10, 2))"
                        + " partition by hash (id)");
        SHOP.ctx()
                .execute(
                        "create table parted.p0 partition of parted.products for values with (modulus 2, remainder 0)");
        SHOP.ctx().execute("create table parted.p1 (id uuid not null, price numeric(10, 2), gone int, name text)");
        SHOP.ctx().execute("alter table parted.p1 drop column gone");
        SHOP.ctx()
                .execute("alter table parted.products attach partition parted.p1"
                        + " for values with (modulus 2, remainder 1)");
        Settings parted = new Settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("public").withOutput("parted")));
        for (int round = 0; round < 2; round++) {
            UpsertResult result = CopyUpsert.upsertAll(
                    SHOP.ctx(parted),
                    PRODUCTS,
                    SAME_ID,
                    IntStream.range(0, 100 + 50 * round).mapToObj(CopyUpsertConcurrencyTest::product),
                    PRODUCTS.ID,
                    PRODUCTS.NAME);
            assertThat(result.inserted()).isEqualTo(round == 0 ? 100 : 50);
            assertThat(result.updated()).isEqualTo(round == 0 ? 0 : 100);
        }
        SHOP.ctx().execute("drop schema parted cascade");
    }

    /** @param step 1 for rows in the order of their keys, -1 for the reverse, which must not end in a deadlock */
    private static long insertedInAllRounds(int step) throws Exception {
        long inserted = 0;
        try (Connection connection = SHOP.connect()) {
            for (int round = 0; round < ROUNDS; round++) {
                int first = round * ROWS;
                inserted += CopyUpsert.upsertAll(
                                DSL.using(connection, SQLDialect.POSTGRES),
                                PRODUCTS,
                                SAME_ID,
                                IntStream.range(0, ROWS)
                                        .map(i -> first + (step > 0 ? i : ROWS - 1 - i))
                                        .mapToObj(CopyUpsertConcurrencyTest::product),
                                PRODUCTS.ID,
                                PRODUCTS.NAME)
                        .inserted();
            }
        }
        return inserted;
    }

    private static ProductsRecord product(int id) {
        return ProductsRecord.named("product " + id).having(PRODUCTS.ID, new UUID(0, id));
    }
}

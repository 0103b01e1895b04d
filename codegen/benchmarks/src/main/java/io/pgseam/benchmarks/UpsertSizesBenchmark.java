package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyUpsert;
import io.pgseam.copy.OnConflict;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.query.Compiled;
import io.pgseam.query.Statement1;
import io.pgseam.schema.ProductsRecord;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * From how many rows on COPY is quicker than a statement that takes an array for each column: upserts of some products of 100,000, in a
 * transaction each, by JDBC batches with reWriteBatchedInserts, by pgseam's compiled arrays, by its COPY, and by its choice between them.
 */
public final class UpsertSizesBenchmark {
    private static final Form FORM = Form.current();
    private static final int PRESENT = FORM.rows(20_000, 100_000);
    /** At least, so that small upserts are measured as a server does them, compiled by its JVM. */
    private static final int ROWS_A_ROUND = 200;

    private static final OnConflict<ProductsRecord> SAME_ID = OnConflict.on(PRODUCTS.ID);

    private static final Statement1<List<ProductsRecord>> ARRAYS = Compiled.rows(ProductsRecord.class)
            .statement(in -> insertInto(
                            PRODUCTS,
                            PRODUCTS.ID,
                            PRODUCTS.NAME,
                            PRODUCTS.PRICE,
                            PRODUCTS.CATEGORY,
                            PRODUCTS.TAGS,
                            PRODUCTS.METADATA,
                            PRODUCTS.STOCK,
                            PRODUCTS.CREATED_AT,
                            PRODUCTS.UPDATED_AT)
                    .select(select(
                            in.get(PRODUCTS.ID, ProductsRecord::getId),
                            in.get(PRODUCTS.NAME, ProductsRecord::getName),
                            in.get(PRODUCTS.PRICE, ProductsRecord::getPrice),
                            in.get(PRODUCTS.CATEGORY, ProductsRecord::getCategory),
                            in.get(PRODUCTS.TAGS, ProductsRecord::getTags),
                            in.get(PRODUCTS.METADATA, ProductsRecord::getMetadata),
                            in.get(PRODUCTS.STOCK, ProductsRecord::getStock),
                            in.get(PRODUCTS.CREATED_AT, ProductsRecord::getCreatedAt),
                            in.get(PRODUCTS.UPDATED_AT, ProductsRecord::getUpdatedAt)))
                    .onConflict(PRODUCTS.ID)
                    .doUpdate()
                    .set(PRODUCTS.NAME, excluded(PRODUCTS.NAME))
                    .set(PRODUCTS.PRICE, excluded(PRODUCTS.PRICE))
                    .set(PRODUCTS.CATEGORY, excluded(PRODUCTS.CATEGORY))
                    .set(PRODUCTS.TAGS, excluded(PRODUCTS.TAGS))
                    .set(PRODUCTS.METADATA, excluded(PRODUCTS.METADATA))
                    .set(PRODUCTS.STOCK, excluded(PRODUCTS.STOCK))
                    .set(PRODUCTS.CREATED_AT, excluded(PRODUCTS.CREATED_AT))
                    .set(PRODUCTS.UPDATED_AT, excluded(PRODUCTS.UPDATED_AT)));

    private UpsertSizesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection rewriting = JdbcBatch.rewriting(database)) {
            Migrations.migrate(database.dataSource());
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            List<ProductsRecord> products = SampleProducts.of(PRESENT, number -> new UUID(number, ~number));
            CopyIn.copyAll(context, PRODUCTS, products.iterator());
            Report report = new Report("upsert-sizes", Versions.with(server), FORM);
            for (int size : new int[] {1, 10, 100, 300, 1_000, 3_000, 10_000}) {
                List<ProductsRecord> some = products.subList(0, size);
                int times = Math.max(1, ROWS_A_ROUND / size);
                report.add(new Rounds(FORM.rounds(3, 5), FORM.rounds(7, 21))
                        .addRepeated(
                                "JDBC batch, reWriteBatchedInserts",
                                times,
                                size,
                                () -> JdbcBatch.upsert(rewriting, some))
                        .addRepeated("pgseam arrays", times, size, () -> ARRAYS.execute(context, some))
                        .addRepeated(
                                "pgseam COPY",
                                times,
                                size,
                                () -> CopyUpsert.upsertAll(context, PRODUCTS, SAME_ID, some.iterator()))
                        .addRepeated(
                                "pgseam's choice",
                                times,
                                size,
                                () -> CopyUpsert.upsertAll(context, PRODUCTS, SAME_ID, some))
                        .run("upsert of %,d".formatted(size), "products of 9 columns that are there", "row"));
            }
            report.write();
        }
    }
}

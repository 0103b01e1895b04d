package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyOut;
import io.pgseam.copy.CopyOut4;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Reads ten million rows (the quick form a million) in a JVM that is given 64 MiB of heap. */
public final class CopyOutHeap {
    private static final Form FORM = Form.current();
    private static final int PRODUCTS_IN_TABLE = 100_000;
    private static final int TIMES = Math.max(1, FORM.rows(1_000_000, 10_000_000) / PRODUCTS_IN_TABLE);

    private record Product(ProductsId id, String name, BigDecimal price, JSONB metadata) {}

    private CopyOutHeap() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            CopyIn.copyAll(
                    context, PRODUCTS, SampleProducts.stream(PRODUCTS_IN_TABLE, number -> new UUID(number, ~number)));
            Report report = new Report("copy-out-heap", Versions.with(server), FORM);
            int rows = TIMES * PRODUCTS_IN_TABLE;
            report.add(new Rounds(0, 1)
                    .add("pgseam CopyOut4", rows, () -> read(context))
                    .run(
                            "COPY out of a join",
                            "%,d rows, a heap of at most %d MiB"
                                    .formatted(rows, Runtime.getRuntime().maxMemory() >> 20),
                            "row"));
            report.write();
        }
    }

    private static void read(DSLContext context) {
        try (CopyOut<Product> copy = CopyOut4.from(
                context,
                context.select(PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.METADATA)
                        .from(DSL.generateSeries(1, TIMES))
                        .crossJoin(PRODUCTS),
                Product::new)) {
            copy.forEach(product -> {});
        }
    }
}

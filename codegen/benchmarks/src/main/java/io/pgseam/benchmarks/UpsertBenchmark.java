package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyUpsert;
import io.pgseam.copy.OnConflict;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Upserts products, 9 columns a row, of which the table has every second one, into a table with its primary key alone: JDBC batches of
 * {@code INSERT ... ON CONFLICT} with reWriteBatchedInserts, and pgseam's upsert.
 */
public final class UpsertBenchmark {
    private static final Form FORM = Form.current();
    private static final int ROWS = FORM.rows(50_000, 200_000);

    private UpsertBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection rewriting = JdbcBatch.rewriting(database)) {
            Migrations.migrate(database.dataSource());
            execute(connection, "DROP INDEX products_category_price, products_price, products_tags, products_metadata");
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            // Keys in random order, as uuids come.
            List<ProductsRecord> products = SampleProducts.of(
                    ROWS,
                    number -> UUID.nameUUIDFromBytes(
                            BigDecimal.valueOf(number).unscaledValue().toByteArray()));
            List<ProductsRecord> present = IntStream.range(0, ROWS / 2)
                    .mapToObj(i -> products.get(2 * i))
                    .toList();
            Report report = new Report("upsert", Versions.with(server), FORM);
            Rounds rounds = new Rounds(2, FORM.rounds(3, 7), () -> {
                        execute(connection, "TRUNCATE products");
                        CopyIn.copyAll(context, PRODUCTS, present.iterator());
                        execute(connection, "VACUUM ANALYZE products");
                        execute(connection, "CHECKPOINT");
                    })
                    .add(
                            "JDBC batch ON CONFLICT, reWriteBatchedInserts",
                            ROWS,
                            () -> JdbcBatch.upsert(rewriting, products))
                    .add("pgseam upsert", ROWS, () -> upsert(context, products));
            report.add(rounds.run("upsert", "%,d products of 9 columns, half of them present".formatted(ROWS), "row"));
            report.write();
        }
    }

    private static void upsert(DSLContext context, List<ProductsRecord> products) {
        CopyUpsert.upsertAll(context, PRODUCTS, OnConflict.on(PRODUCTS.ID), products.iterator());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

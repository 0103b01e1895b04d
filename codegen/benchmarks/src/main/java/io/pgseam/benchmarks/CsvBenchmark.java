package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.csv.CsvExport;
import io.pgseam.copy.csv.CsvImport;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Writes products, 9 columns a row, as CSV, and loads them into a table without indexes: the server with a file of its own (the floor),
 * pgseam with a file of the client's, and for writing pgseam with the records of jOOQ's fetchStream.
 */
public final class CsvBenchmark {
    private static final Form FORM = Form.current();
    private static final int ROWS = FORM.rows(100_000, 200_000);
    private static final String WORK = "%,d products of 9 columns".formatted(ROWS);
    private static final int FETCH_SIZE = 1_000;
    private static final String WRITE = "COPY products TO PROGRAM 'cat > products.csv' (FORMAT csv, HEADER true)";
    private static final String READ = "COPY products FROM 'products.csv' (FORMAT csv, HEADER true)";

    private CsvBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("products", ".csv");
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            SampleProducts.unindex(connection);
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            CopyIn.copyAll(context, PRODUCTS, SampleProducts.stream(ROWS, number -> new UUID(number, ~number)));
            execute(connection, "VACUUM ANALYZE products");
            Report report = new Report("csv", Versions.with(server), FORM);
            report.add(new Rounds(2, FORM.rounds(3, 7))
                    .add("server writes a CSV file of its own", ROWS, () -> execute(connection, WRITE))
                    .add(
                            "pgseam CSV export",
                            ROWS,
                            () -> CsvExport.of(context, PRODUCTS).to(file))
                    .add("pgseam CSV export of jOOQ's fetchStream", ROWS, () -> fetched(context, file))
                    .run("CSV out", WORK, "row"));
            report.add(new Rounds(2, FORM.rounds(3, 7), () -> execute(connection, "TRUNCATE products"))
                    .add("server reads its CSV file", ROWS, () -> execute(connection, READ))
                    .add(
                            "pgseam CSV import",
                            ROWS,
                            () -> CsvImport.into(context, PRODUCTS).from(file))
                    .run("CSV in", WORK + ", no indexes", "row"));
            report.write();
        } finally {
            Files.delete(file);
        }
    }

    private static void fetched(DSLContext context, Path file) {
        context.transaction(transaction -> {
            try (Stream<ProductsRecord> products =
                    transaction.dsl().selectFrom(PRODUCTS).fetchSize(FETCH_SIZE).fetchStream()) {
                CsvExport.of(
                                products,
                                PRODUCTS.ID,
                                PRODUCTS.NAME,
                                PRODUCTS.PRICE,
                                PRODUCTS.CATEGORY,
                                PRODUCTS.TAGS,
                                PRODUCTS.METADATA,
                                PRODUCTS.STOCK,
                                PRODUCTS.CREATED_AT,
                                PRODUCTS.UPDATED_AT)
                        .to(file);
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

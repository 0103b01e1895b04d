package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.csv.CsvImport;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Loads a packed CSV file of products into a table without indexes: the server reading the unpacked file (the floor), and pgseam.
 *
 * <p>{@code java ... CsvImportBenchmark catalogue.csv.gz}.
 */
public final class CsvImportBenchmark {
    private CsvImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path packed = Path.of(arguments[0]);
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            execute(connection, "DROP INDEX products_category, products_tags, products_metadata");
            execute(connection, "ALTER TABLE products DROP CONSTRAINT products_pkey");
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            int rows = Math.toIntExact(
                    CsvImport.into(context, PRODUCTS).from(packed).inserted());
            String unpacked = unpacked(packed);
            System.out.println(server.description() + ", " + rows + " products a round, no indexes");
            new Rounds(() -> execute(connection, "TRUNCATE products"))
                    .add("server reads the unpacked CSV file", rows, () -> execute(connection, unpacked))
                    .add(
                            "pgseam CSV import",
                            rows,
                            () -> CsvImport.into(context, PRODUCTS).from(packed))
                    .print();
        }
    }

    /** Returns the statement that copies the file, which the server can read, with the columns of its header. */
    private static String unpacked(Path packed) throws IOException {
        Path file = Files.createTempFile("products", ".csv");
        file.toFile().deleteOnExit();
        try (InputStream text = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!file.toFile().setReadable(true, false)) {
            throw new IOException(file + " cannot be made readable");
        }
        String columns = Files.lines(file).findFirst().orElseThrow();
        return "COPY products (" + columns + ") FROM '" + file + "' (FORMAT csv, HEADER true)";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

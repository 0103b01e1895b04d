package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.CopyIn;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Loads products, 9 columns a row, into a table without indexes: the server reading a binary file of its own (the floor), pgseam's COPY, and
 * JDBC batches.
 *
 * <p>{@code mvn -q -Pbench verify} runs it, in about two minutes.
 */
public final class CopyInBenchmark {
    private static final int ROWS = 200_000;

    private CopyInBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection rewriting = JdbcBatch.rewriting(database)) {
            Migrations.migrate(database.dataSource());
            execute(connection, "DROP INDEX products_category, products_tags, products_metadata");
            execute(connection, "ALTER TABLE products DROP CONSTRAINT products_pkey");
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            List<ProductsRecord> products = SampleProducts.of(ROWS, number -> new UUID(number, ~number));
            CopyIn.copyAll(context, PRODUCTS, products.iterator());
            execute(connection, "COPY products TO PROGRAM 'cat > products.copy' (FORMAT binary)");
            System.out.println(server.description() + ", " + ROWS + " products a round, no indexes");
            new Rounds(() -> execute(connection, "TRUNCATE products"))
                    .add(
                            "server reads its own binary file",
                            () -> execute(connection, "COPY products FROM 'products.copy' (FORMAT binary)"))
                    .add("pgseam COPY", () -> CopyIn.copyAll(context, PRODUCTS, products.iterator()))
                    .add("JDBC batch, reWriteBatchedInserts", () -> JdbcBatch.insert(rewriting, products))
                    .add("JDBC batch", () -> JdbcBatch.insert(connection, products))
                    .print(ROWS);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

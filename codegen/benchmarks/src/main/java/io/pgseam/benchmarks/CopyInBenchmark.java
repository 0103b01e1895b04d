package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.CopyIn;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Loads products, 9 columns a row, into a table without indexes: the server reading a binary file of its own (the floor), pgseam's COPY, and
 * JDBC batches.
 *
 * <p>{@code mvn -q -Pbench verify} runs it, in about two minutes.
 */
public final class CopyInBenchmark {
    private static final int ROWS = 200_000;
    private static final int BATCH = 1_000;

    private CopyInBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection rewriting = rewriting(database)) {
            Migrations.migrate(database.dataSource());
            execute(connection, "DROP INDEX products_category, products_tags, products_metadata");
            execute(connection, "ALTER TABLE products DROP CONSTRAINT products_pkey");
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            List<ProductsRecord> products =
                    IntStream.range(0, ROWS).mapToObj(CopyInBenchmark::product).toList();
            CopyIn.copyAll(context, PRODUCTS, products.iterator());
            execute(connection, "COPY products TO PROGRAM 'cat > products.copy' (FORMAT binary)");
            System.out.println(server.description() + ", " + ROWS + " products a round, no indexes");
            new Rounds(() -> execute(connection, "TRUNCATE products"))
                    .add(
                            "server reads its own binary file",
                            () -> execute(connection, "COPY products FROM 'products.copy' (FORMAT binary)"))
                    .add("pgseam COPY", () -> CopyIn.copyAll(context, PRODUCTS, products.iterator()))
                    .add("JDBC batch, reWriteBatchedInserts", () -> insertInBatches(rewriting, products))
                    .add("JDBC batch", () -> insertInBatches(connection, products))
                    .print(ROWS);
        }
    }

    private static Connection rewriting(ThrowawayDatabase database) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        dataSource.setReWriteBatchedInserts(true);
        return dataSource.getConnection();
    }

    private static ProductsRecord product(int number) {
        OffsetDateTime time =
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusSeconds(number);
        ProductsRecord product = new ProductsRecord();
        product.setId(new UUID(number, ~number));
        product.setName("Product " + number);
        product.setPrice(BigDecimal.valueOf(number % 100_000, 2));
        product.setCategory("category " + number % 57);
        product.setTags(new String[] {"role::program", "interface::x11", "use::" + number % 13});
        product.setMetadata(JSONB.valueOf(
                "{\"version\": \"" + number + "\", \"architecture\": \"all\", \"depends\": [\"libc6\"]}"));
        product.setStock(number % 1_000);
        product.setCreatedAt(time);
        product.setUpdatedAt(time);
        return product;
    }

    private static void insertInBatches(Connection connection, List<ProductsRecord> products) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO products (id, name, price, category, tags, metadata, stock, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)")) {
            for (int row = 0; row < products.size(); row++) {
                ProductsRecord product = products.get(row);
                insert.setObject(1, product.getId());
                insert.setString(2, product.getName());
                insert.setBigDecimal(3, product.getPrice());
                insert.setString(4, product.getCategory());
                insert.setArray(5, connection.createArrayOf("text", product.getTags()));
                insert.setString(6, product.getMetadata().data());
                insert.setInt(7, product.getStock());
                insert.setObject(8, product.getCreatedAt());
                insert.setObject(9, product.getUpdatedAt());
                insert.addBatch();
                if (row % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

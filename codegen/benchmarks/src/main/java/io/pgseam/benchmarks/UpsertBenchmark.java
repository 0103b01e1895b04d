package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyUpsert;
import io.pgseam.copy.OnConflict;
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
 * Upserts products, 9 columns a row, of which the table has every second one, into a table with its primary key alone: JDBC batches of
 * {@code INSERT ... ON CONFLICT} with reWriteBatchedInserts, and pgseam's upsert.
 *
 * <p>{@code mvn -q -Pbench verify} runs it, in about two minutes.
 */
public final class UpsertBenchmark {
    private static final int ROWS = 200_000;
    private static final int BATCH = 1_000;

    private UpsertBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection rewriting = rewriting(database)) {
            Migrations.migrate(database.dataSource());
            execute(connection, "DROP INDEX products_category, products_tags, products_metadata");
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            List<ProductsRecord> products =
                    IntStream.range(0, ROWS).mapToObj(UpsertBenchmark::product).toList();
            List<ProductsRecord> present = IntStream.range(0, ROWS / 2)
                    .mapToObj(i -> products.get(2 * i))
                    .toList();
            System.out.println(server.description() + ", " + ROWS + " products a round, half of them present");
            new Rounds(() -> {
                        execute(connection, "TRUNCATE products");
                        CopyIn.copyAll(context, PRODUCTS, present.iterator());
                        execute(connection, "VACUUM ANALYZE products");
                        execute(connection, "CHECKPOINT");
                    })
                    .add("JDBC batch ON CONFLICT, reWriteBatchedInserts", () -> upsertInBatches(rewriting, products))
                    .add("pgseam upsert", () -> upsert(context, products))
                    .print(ROWS);
        }
    }

    private static void upsert(DSLContext context, List<ProductsRecord> products) {
        CopyUpsert.upsertAll(context, PRODUCTS, OnConflict.on(PRODUCTS.ID), products.iterator());
    }

    private static Connection rewriting(ThrowawayDatabase database) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        dataSource.setReWriteBatchedInserts(true);
        return dataSource.getConnection();
    }

    /** Keys in random order, as uuids come. */
    private static ProductsRecord product(int number) {
        OffsetDateTime time =
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusSeconds(number);
        ProductsRecord product = new ProductsRecord();
        product.setId(UUID.nameUUIDFromBytes(
                BigDecimal.valueOf(number).unscaledValue().toByteArray()));
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

    private static void upsertInBatches(Connection connection, List<ProductsRecord> products) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement upsert = connection.prepareStatement(
                "INSERT INTO products (id, name, price, category, tags, metadata, stock, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                        + " price = excluded.price, category = excluded.category, tags = excluded.tags,"
                        + " metadata = excluded.metadata, stock = excluded.stock, created_at = excluded.created_at,"
                        + " updated_at = excluded.updated_at")) {
            for (int row = 0; row < products.size(); row++) {
                ProductsRecord product = products.get(row);
                upsert.setObject(1, product.getId());
                upsert.setString(2, product.getName());
                upsert.setBigDecimal(3, product.getPrice());
                upsert.setString(4, product.getCategory());
                upsert.setArray(5, connection.createArrayOf("text", product.getTags()));
                upsert.setString(6, product.getMetadata().data());
                upsert.setInt(7, product.getStock());
                upsert.setObject(8, product.getCreatedAt());
                upsert.setObject(9, product.getUpdatedAt());
                upsert.addBatch();
                if (row % BATCH == BATCH - 1) {
                    upsert.executeBatch();
                }
            }
            upsert.executeBatch();
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

package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyRows9;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/**
 * Loads products, 9 columns a row, into a table without indexes: the server reading a binary file of its own (the floor), the
 * same bytes through the driver, pgseam's COPY of records and of typed rows, and peers. The slowest take a share of the rows, which
 * their line names.
 *
 * <p>{@code mvn -q -Pbench verify} runs it with 1,000,000 rows, in about ten minutes; {@code -Dpgseam.bench.rows} takes another
 * count.
 */
public final class CopyInBenchmark {
    private static final int ROWS = Integer.getInteger("pgseam.bench.rows", 1_000_000);
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int BATCH_ROWS = 1_000;

    private CopyInBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection rewriting = JdbcBatch.rewriting(database)) {
            Migrations.migrate(database.dataSource());
            SampleProducts.unindex(connection);
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            List<ProductsRecord> products = SampleProducts.of(ROWS, number -> new UUID(number, ~number));
            List<ProductsRecord> fifth = products.subList(0, ROWS / 5);
            List<ProductsRecord> twentieth = products.subList(0, ROWS / 20);
            CopyIn.copyAll(context, PRODUCTS, products.iterator());
            execute(connection, "COPY products TO PROGRAM 'cat > products.copy' (FORMAT binary)");
            byte[] file = file(connection);
            System.out.printf("%s, %,d products a round, no indexes%n", server.description(), ROWS);
            new Rounds(() -> execute(connection, "TRUNCATE products"))
                    .add(
                            "server reads its own binary file",
                            ROWS,
                            () -> execute(connection, "COPY products FROM 'products.copy' (FORMAT binary)"))
                    .add("the file's bytes through the driver", ROWS, () -> send(connection, file))
                    .add("pgseam CopyIn", ROWS, () -> CopyIn.copyAll(context, PRODUCTS, products.iterator()))
                    .add("pgseam CopyRows9", ROWS, () -> typed(context, products))
                    .add("PgBulkInsert", ROWS, () -> BulkInsertMapping.insert(connection, products))
                    .add(
                            named("JDBC batch, reWriteBatchedInserts", fifth),
                            fifth.size(),
                            () -> JdbcBatch.insert(rewriting, fifth))
                    .add(named("JDBC batch", fifth), fifth.size(), () -> JdbcBatch.insert(connection, fifth))
                    .add(named("jOOQ batchInsert", twentieth), twentieth.size(), () -> batch(context, twentieth))
                    .print();
        }
    }

    private static String named(String name, List<ProductsRecord> share) {
        return "%s (%,d rows)".formatted(name, share.size());
    }

    private static void typed(DSLContext context, List<ProductsRecord> products) {
        try (var copy = CopyRows9.into(
                context,
                PRODUCTS,
                PRODUCTS.ID,
                PRODUCTS.NAME,
                PRODUCTS.PRICE,
                PRODUCTS.CATEGORY,
                PRODUCTS.TAGS,
                PRODUCTS.METADATA,
                PRODUCTS.STOCK,
                PRODUCTS.CREATED_AT,
                PRODUCTS.UPDATED_AT)) {
            for (ProductsRecord product : products) {
                copy.write(
                        product.getId(),
                        product.getName(),
                        product.getPrice(),
                        product.getCategory(),
                        product.getTags(),
                        product.getMetadata(),
                        product.getStock(),
                        product.getCreatedAt(),
                        product.getUpdatedAt());
            }
            copy.complete();
        }
    }

    @SuppressWarnings("deprecation") // jOOQ 3.20 calls changed(boolean) by another name
    private static void batch(DSLContext context, List<ProductsRecord> products) {
        context.transaction(transaction -> {
            for (int from = 0; from < products.size(); from += BATCH_ROWS) {
                List<ProductsRecord> batch = products.subList(from, Math.min(from + BATCH_ROWS, products.size()));
                // The round before has marked them as stored.
                batch.forEach(product -> product.changed(true));
                transaction.dsl().batchInsert(batch).execute();
            }
        });
    }

    private static byte[] file(Connection connection) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY products TO STDOUT (FORMAT binary)", bytes);
        return bytes.toByteArray();
    }

    private static void send(Connection connection, byte[] file) throws SQLException {
        var copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY products FROM STDIN (FORMAT binary)");
        for (int offset = 0; offset < file.length; offset += CHUNK_BYTES) {
            copy.writeToCopy(file, offset, Math.min(CHUNK_BYTES, file.length - offset));
        }
        copy.endCopy();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyRows9;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Loader;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/**
 * Loads products, 9 columns a row, into a table without indexes: the server reading a binary file of its own (the floor), the
 * same bytes through psql and through the driver, pgseam's COPY of records and of typed rows, and peers. The slowest take a share of the
 * rows, which their line names.
 */
public final class CopyInBenchmark {
    private static final Form FORM = Form.current();
    private static final int ROWS = FORM.rows(200_000, 1_000_000);
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int BATCH_ROWS = 1_000;
    // A statement has at most 32,767 parameters.
    private static final int LOADER_ROWS = 500;

    private CopyInBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path path = Files.createTempFile("products", ".copy");
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection();
                Connection rewriting = JdbcBatch.rewriting(database)) {
            Report report = new Report("copy-in", Versions.with(server), FORM);
            Migrations.migrate(database.dataSource());
            SampleProducts.unindex(connection);
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            List<ProductsRecord> products = SampleProducts.of(ROWS, number -> new UUID(number, ~number));
            List<ProductsRecord> fifth = products.subList(0, ROWS / 5);
            List<ProductsRecord> twentieth = products.subList(0, ROWS / 20);
            CopyIn.copyAll(context, PRODUCTS, products.iterator());
            execute(connection, "COPY products TO PROGRAM 'cat > products.copy' (FORMAT binary)");
            byte[] file = file(connection);
            Files.write(path, file);
            Rounds rounds = new Rounds(2, FORM.rounds(3, 7), () -> execute(connection, "TRUNCATE products"))
                    .add(
                            "server reads its own binary file",
                            ROWS,
                            () -> execute(connection, "COPY products FROM 'products.copy' (FORMAT binary)"))
                    .add("the file's bytes through the driver", ROWS, () -> send(connection, file))
                    .add("pgseam CopyIn", ROWS, () -> CopyIn.copyAll(context, PRODUCTS, products.iterator()))
                    .add("pgseam CopyRows9", ROWS, () -> typed(context, products))
                    .add("PgBulkInsert", ROWS, () -> BulkInsertMapping.insert(connection, products))
                    .add(
                            "unnest of arrays (a fifth of the rows)",
                            fifth.size(),
                            () -> UnnestInsert.insert(connection, fifth))
                    .add(
                            "JDBC batch, reWriteBatchedInserts (a fifth)",
                            fifth.size(),
                            () -> JdbcBatch.insert(rewriting, fifth))
                    .add("JDBC batch (a fifth)", fifth.size(), () -> JdbcBatch.insert(connection, fifth))
                    .add("jOOQ batchInsert (a twentieth)", twentieth.size(), () -> batch(context, twentieth))
                    .add("jOOQ Loader (a twentieth)", twentieth.size(), () -> load(context, twentieth));
            Optional<Psql> psql = Psql.find(database);
            if (psql.isPresent()) {
                String copy = "\\copy products from '%s' (format binary)".formatted(path);
                rounds.addProcess(
                        "psql \\copy of the file", ROWS, () -> psql.get().run(copy));
            } else {
                report.note(Psql.MISSING);
            }
            report.add(rounds.run("COPY in", "%,d products of 9 columns, no indexes".formatted(ROWS), "row"));
            report.write();
        } finally {
            Files.delete(path);
        }
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

    private static void load(DSLContext context, List<ProductsRecord> products) {
        context.transaction(transaction -> {
            Loader<ProductsRecord> loaded = transaction
                    .dsl()
                    .loadInto(PRODUCTS)
                    .bulkAfter(LOADER_ROWS)
                    .loadRecords(products)
                    .fields(PRODUCTS.fields())
                    .execute();
            if (loaded.stored() != products.size()) {
                throw new IllegalStateException("the Loader stored " + loaded.stored() + " rows: " + loaded.errors());
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

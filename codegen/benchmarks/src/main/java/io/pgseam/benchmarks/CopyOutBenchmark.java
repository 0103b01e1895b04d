package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyOut;
import io.pgseam.copy.CopyOut9;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.ProductsId;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record9;
import org.jooq.Records;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/**
 * Reads products, 9 columns a row, into Java records: the driver reading the bytes of a COPY and nothing more (the floor),
 * pgseam's COPY, plain JDBC and jOOQ's fetchStream, both with a fetch size in a transaction.
 */
public final class CopyOutBenchmark {
    private static final Form FORM = Form.current();
    private static final int ROWS = FORM.rows(200_000, 1_000_000);
    private static final int FETCH_SIZE = 1_000;

    private final DSLContext context;
    private final Connection connection;
    private final ResultQuery<
                    Record9<
                            ProductsId,
                            String,
                            BigDecimal,
                            String,
                            String[],
                            JSONB,
                            Integer,
                            OffsetDateTime,
                            OffsetDateTime>>
            products;
    private long read;

    private CopyOutBenchmark(Connection connection) {
        this.connection = connection;
        context = DSL.using(connection, SQLDialect.POSTGRES);
        products = SampleProduct.select(context);
    }

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            Report report = new Report("copy-out", Versions.with(server), FORM);
            new CopyOutBenchmark(connection).run(report);
            report.write();
        }
    }

    private void run(Report report) throws Exception {
        CopyIn.copyAll(context, PRODUCTS, SampleProducts.stream(ROWS, number -> new UUID(number, ~number)));
        context.execute("VACUUM ANALYZE products");
        Rounds rounds = new Rounds(2, FORM.rounds(3, 7), () -> read = 0)
                .add("the driver alone, bytes", ROWS, this::bytes)
                .add("pgseam COPY to a Java record", ROWS, this::copy)
                .add("pgseam COPY to jOOQ's record", ROWS, this::copyRecords)
                .add("JDBC, fetch size 1,000", ROWS, this::jdbc)
                .add("jOOQ fetchStream, fetch size 1,000", ROWS, this::fetchStream);
        report.add(rounds.run("COPY out", "%,d products of 9 columns".formatted(ROWS), "row"));
    }

    private void bytes() throws SQLException {
        org.postgresql.copy.CopyOut copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY products TO STDOUT (FORMAT binary)");
        while (copy.readFromCopy() != null) {
            read++;
        }
        require(read >= ROWS);
    }

    private void copy() {
        try (CopyOut<SampleProduct> copy = CopyOut9.from(context, products, SampleProduct::new)) {
            copy.forEach(this::take);
        }
        require(read == ROWS);
    }

    private void copyRecords() {
        try (CopyOut<ProductsRecord> copy = CopyOut.from(context, PRODUCTS)) {
            copy.forEach(this::take);
        }
        require(read == ROWS);
    }

    private void jdbc() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery("SELECT " + SampleProduct.COLUMNS + " FROM products")) {
                while (rows.next()) {
                    take(SampleProduct.of(rows));
                }
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        require(read == ROWS);
    }

    private void fetchStream() {
        context.transaction(transaction -> {
            products.attach(transaction);
            try (Stream<SampleProduct> rows =
                    products.fetchSize(FETCH_SIZE).fetchStream().map(Records.mapping(SampleProduct::new))) {
                rows.forEach(this::take);
            }
        });
        require(read == ROWS);
    }

    private void take(Object row) {
        if (row != null) {
            read++;
        }
    }

    private static void require(boolean complete) {
        if (!complete) {
            throw new IllegalStateException("rows are missing");
        }
    }
}

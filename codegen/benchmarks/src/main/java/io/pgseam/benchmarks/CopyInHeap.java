package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.copy.CopyIn;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Loads ten million products (the quick form a million) from a stream that makes them, in a JVM that is given 64 MiB of heap. */
public final class CopyInHeap {
    private static final Form FORM = Form.current();
    private static final int ROWS = FORM.rows(1_000_000, 10_000_000);

    private CopyInHeap() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            Migrations.migrate(database.dataSource());
            SampleProducts.unindex(connection);
            Report report = new Report("copy-in-heap", Versions.with(server), FORM);
            Rounds rounds = new Rounds(0, 1)
                    .add(
                            "pgseam CopyIn",
                            ROWS,
                            () -> CopyIn.copyAll(
                                    DSL.using(connection, SQLDialect.POSTGRES),
                                    PRODUCTS,
                                    SampleProducts.stream(ROWS, number -> new UUID(number, ~number))));
            report.add(rounds.run(
                    "COPY in of a stream",
                    "%,d products made one by one, a heap of at most %d MiB"
                            .formatted(ROWS, Runtime.getRuntime().maxMemory() >> 20),
                    "row"));
            report.write();
        }
    }
}

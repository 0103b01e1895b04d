package io.pgseam.benchmarks;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.lock.LockScope;
import io.pgseam.lock.SchemaLock;
import io.pgseam.lock.StartupCheck;
import io.pgseam.lock.Strictness;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * What the lock costs on 10, 200 and 2,000 tables: reading its text, comparing it with one in which each text column has become an integer, and the start-up
 * check against a database; opening a connection is what they are compared with. The quick form leaves the 2,000 out.
 */
public final class LockBenchmark {
    private static final Form FORM = Form.current();
    private static final List<Integer> SIZES = switch (FORM.size()) {
        case QUICK -> List.of(10, 200);
        case FULL -> List.of(10, 200, 2_000);
    };

    private LockBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            Report report = new Report("lock", Versions.with(server), FORM);
            for (int size : SIZES) {
                try (ThrowawayDatabase database = server.createDatabase()) {
                    migrate(database, size);
                    measure(database, size, report);
                }
            }
            report.write();
        }
    }

    private static void measure(ThrowawayDatabase database, int size, Report report) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            SchemaLock lock = SchemaLock.read(connection, LockScope.of(List.of("public")));
            String text = lock.text();
            SchemaLock other = SchemaLock.parse(text.replace(" type=text", " type=integer"));
            StartupCheck check = new StartupCheck(lock, Strictness.COMPATIBLE);
            report.add(new Rounds(3, FORM.rounds(5, 15))
                    .add(
                            "opening a connection",
                            1,
                            () -> database.dataSource().getConnection().close())
                    .add("pgseam start-up check", 1, () -> check.require(connection))
                    .add("pgseam lock, read from its text", 1, () -> SchemaLock.parse(text))
                    .add("pgseam lock, compared", 1, () -> lock.diff(other).impacts())
                    .run(
                            "%,d tables".formatted(size),
                            "a lock of %,d lines".formatted(text.lines().count()),
                            "time"));
        }
    }

    private static void migrate(ThrowawayDatabase database, int size) throws IOException {
        Path directory = Files.createTempDirectory("lock");
        try {
            new SampleSchema(size).writeTo(directory);
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("filesystem:" + directory)
                    .load()
                    .migrate();
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

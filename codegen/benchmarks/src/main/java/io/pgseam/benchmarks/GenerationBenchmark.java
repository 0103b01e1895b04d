package io.pgseam.benchmarks;

import io.pgseam.benchmarks.GenerationRun.Kind;
import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Metric;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.benchmarks.results.Samples;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Generates the classes of 10, 200 and 2,000 tables, each time in a JVM of its own: pgseam, which also starts a server and writes the lock,
 * against Flyway and jOOQ's own generator on a server that runs. Then, once, the steps by themselves. The quick form leaves the 2,000 out.
 */
public final class GenerationBenchmark {
    private static final Form FORM = Form.current();
    private static final List<Integer> SIZES = switch (FORM.size()) {
        case QUICK -> List.of(10, 200);
        case FULL -> List.of(10, 200, 2_000);
    };

    private final PostgresServer server;
    private final Path directory;

    private GenerationBenchmark(PostgresServer server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("generation");
        try (PostgresServer server = PostgresServer.start()) {
            Report report = new Report("generation", Versions.with(server), FORM);
            report.note(
                    "testcontainers-jooq-codegen-maven-plugin and jooq-meta-postgres-flyway were not measured: both start their server"
                            + " in a container.");
            for (int size : SIZES) {
                new GenerationBenchmark(server, directory).measure(size, report);
            }
            report.write();
        } finally {
            delete(directory);
        }
    }

    private void measure(int size, Report report) throws Exception {
        Samples whole = new Samples();
        Samples steps = new Samples();
        int rounds = FORM.rounds(1, 3);
        for (int round = 0; round < rounds; round++) {
            whole.add(
                    "Flyway and jOOQ on a server that runs",
                    Metric.WALL,
                    run(Kind.JOOQ, size).get(GenerationRun.WHOLE));
            whole.add(
                    "pgseam, with a server of its own",
                    Metric.WALL,
                    run(Kind.PGSEAM, size).get(GenerationRun.WHOLE));
        }
        run(Kind.PHASES, size).forEach((phase, nanos) -> steps.add(phase, Metric.WALL, nanos));
        report.add(whole.compare("%,d tables".formatted(size), "a generation in a new JVM", "generation"));
        report.add(steps.compare("steps of %,d tables".formatted(size), "each step by itself", "generation"));
    }

    private Map<String, Double> run(Kind kind, int size) throws Exception {
        Path project = directory.resolve("project");
        new SampleSchema(size).writeTo(project.resolve("migrations"));
        try (ThrowawayDatabase database = server.createDatabase()) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                    "-Dorg.jooq.no-logo=true",
                    "-Dorg.jooq.no-tips=true",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    GenerationRun.class.getName(),
                    kind.name(),
                    project.toString()));
            if (kind == Kind.JOOQ) {
                command.addAll(List.of(database.url(), database.user(), database.password()));
            }
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Map<String, Double> phases = new LinkedHashMap<>();
            process.inputReader()
                    .lines()
                    .map(line -> line.split("="))
                    .forEach(phase -> phases.put(phase[0], Double.valueOf(phase[1])));
            if (process.waitFor() != 0) {
                throw new IllegalStateException(kind + " failed with " + process.exitValue());
            }
            return phases;
        } finally {
            delete(project);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

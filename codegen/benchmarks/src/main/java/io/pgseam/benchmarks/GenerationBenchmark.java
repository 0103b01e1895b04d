package io.pgseam.benchmarks;

import io.pgseam.benchmarks.GenerationRun.Kind;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates the classes of 10, 200 and 2,000 tables, each time in a JVM of its own: pgseam, which also starts a server and writes the lock,
 * against Flyway and jOOQ's own generator on a server that runs. Then the steps by themselves.
 *
 * <p>Arguments: how often each is run, an odd number.
 */
public final class GenerationBenchmark {
    private static final List<Integer> SIZES = List.of(10, 200, 2_000);

    private final int rounds;
    private final PostgresServer server;
    private final Path directory;

    private GenerationBenchmark(int rounds, PostgresServer server, Path directory) {
        this.rounds = rounds;
        this.server = server;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("generation");
        try (PostgresServer server = PostgresServer.start()) {
            System.out.println(server.description() + ", medians of " + arguments[0] + " rounds in ms");
            System.out.printf(
                    "%6s %9s %9s %9s %9s %9s %9s | %9s %9s %6s %9s%n",
                    "tables",
                    "start",
                    "migrate",
                    "reflect",
                    "write",
                    "lock",
                    "javac",
                    "pgseam",
                    "jOOQ",
                    "ratio",
                    "per table");
            for (int size : SIZES) {
                new GenerationBenchmark(Integer.parseInt(arguments[0]), server, directory).print(size);
            }
        } finally {
            delete(directory);
        }
    }

    private void print(int size) throws Exception {
        Map<String, List<Long>> samples = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Kind kind : Kind.values()) {
                run(kind, size)
                        .forEach((phase, millis) -> samples.computeIfAbsent(kind + phase, key -> new ArrayList<>())
                                .add(millis));
            }
        }
        Map<String, Long> medians = new LinkedHashMap<>();
        samples.forEach((phase, millis) -> medians.put(
                phase, millis.stream().sorted().skip(rounds / 2).findFirst().orElseThrow()));
        long pgseam = medians.remove(Kind.PGSEAM + "whole");
        long jooq = medians.remove(Kind.JOOQ + "whole");
        System.out.printf(
                Locale.ROOT,
                "%,6d %s | %,9d %,9d %5.2fx %9.2f%n",
                size,
                medians.values().stream()
                        .map(millis -> String.format(Locale.ROOT, "%,9d", millis))
                        .collect(Collectors.joining(" ")),
                pgseam,
                jooq,
                (double) pgseam / jooq,
                (double) pgseam / size);
    }

    private Map<String, Long> run(Kind kind, int size) throws Exception {
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
            Map<String, Long> phases = new LinkedHashMap<>();
            process.inputReader()
                    .lines()
                    .map(line -> line.split("="))
                    .forEach(phase -> phases.put(phase[0], Long.valueOf(phase[1])));
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

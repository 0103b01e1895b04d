package io.pgseam.benchmarks;

import io.pgseam.benchmarks.results.Form;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the benchmarks, one JVM each, and leaves their results in {@code target/results}, without those of the run before.
 *
 * <p>{@code mvn -q -Pbench verify} runs all in the quick form, {@code -Dpgseam.bench=full} in the full one, and
 * {@code -Dpgseam.bench.subjects=copy-in,guard} only those. Arguments: what {@link UnchangedBuildBenchmark} takes.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Form form = Form.current();
        List<Subject> subjects = subjects(form.subjects());
        clear(form.directory().resolve("results"));
        List<String> failed = new ArrayList<>();
        for (Subject subject : subjects) {
            if (run(subject, form, arguments) != 0) {
                failed.add(subject.title());
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("No results of " + String.join(", ", failed)
                    + ": see above. Those of the others are written. To see why, run -Dpgseam.bench.subjects="
                    + String.join(",", failed));
            System.exit(1);
        }
    }

    private static List<Subject> subjects(List<String> titles) {
        List<String> unknown = new ArrayList<>(titles);
        Arrays.stream(Subject.values()).map(Subject::title).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("-Dpgseam.bench.subjects: found %s, expected some of %s"
                    .formatted(
                            String.join(",", unknown),
                            Arrays.stream(Subject.values()).map(Subject::title).collect(Collectors.joining(","))));
        }
        return Arrays.stream(Subject.values())
                .filter(subject -> titles.isEmpty() || titles.contains(subject.title()))
                .toList();
    }

    private static int run(Subject subject, Form form, String[] arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dpgseam.bench.date=" + form.date());
        command.addAll(subject.options());
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                subject.main().getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void clear(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

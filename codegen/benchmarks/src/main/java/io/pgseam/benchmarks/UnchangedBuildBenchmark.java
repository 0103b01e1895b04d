package io.pgseam.benchmarks;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Metric;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.benchmarks.results.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a build in which nothing changed pays for generation: {@code mvn -o -q compile} of a module that generates with pgseam's plugin, with
 * jOOQ's, and of the same module with the classes among its sources and no generation, in turn. No Docker engine can be reached.
 *
 * <p>Arguments: Maven's home, a local repository that holds pgseam, a local repository that holds everything else,
 * the settings of the builds, the directory of the modules that generate, and the tokens to replace in the POMs with their values.
 */
public final class UnchangedBuildBenchmark {
    private static final Form FORM = Form.current();
    private static final String PGSEAM = "pgseam-plugin";
    private static final String JOOQ = "single-module";
    private static final String NONE = "no-generation";

    private final Path directory;
    private final String maven;
    private final Path repository;

    private UnchangedBuildBenchmark(Path directory, Path mavenHome, Path repository) {
        this.directory = directory;
        this.maven = mavenHome.resolve("bin/mvn").toString();
        this.repository = repository;
    }

    public static void main(String[] arguments) throws Exception {
        UnchangedBuildBenchmark benchmark = new UnchangedBuildBenchmark(
                FORM.directory().resolve("unchanged-build"), Path.of(arguments[0]), Path.of(arguments[1]));
        benchmark.prepare(
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                Path.of(arguments[4]),
                Arrays.asList(arguments).subList(5, arguments.length));
        benchmark.measure();
    }

    private void prepare(Path downloads, Path settings, Path modules, List<String> tokens) throws Exception {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("settings.xml"),
                Files.readString(settings)
                        .replace("@localRepositoryUrl@", downloads.toUri().toString()));
        for (String module : List.of(PGSEAM, JOOQ)) {
            copy(modules.resolve(module), directory.resolve(module));
            Path pom = directory.resolve(module).resolve("pom.xml");
            String text = Files.readString(pom);
            for (int token = 0; token < tokens.size(); token += 2) {
                text = text.replace(tokens.get(token), tokens.get(token + 1));
            }
            Files.writeString(pom, text);
            build(module);
        }
        Path plain = directory.resolve(NONE);
        copy(directory.resolve(JOOQ), plain);
        copy(plain.resolve("target/generated-sources/jooq"), plain.resolve("src/main/java"));
        Files.writeString(
                plain.resolve("pom.xml"),
                Files.readString(plain.resolve("pom.xml"))
                        .replaceFirst("(?s)<plugin>\\s*<groupId>org\\.jooq</groupId>.*?</plugin>", ""));
        build(NONE, "clean");
    }

    private void measure() throws Exception {
        Samples samples = new Samples();
        int rounds = FORM.rounds(3, 11);
        for (int round = -1; round < rounds; round++) {
            for (String module : List.of(NONE, PGSEAM, JOOQ)) {
                (round < 0 ? new Samples() : samples).add(title(module), Metric.WALL, build(module, "-o"));
            }
        }
        Report report = new Report("unchanged-build", Versions.client(), FORM);
        report.add(samples.compare("unchanged", "mvn -o -q compile of a module in which nothing changed", "build"));
        report.write();
    }

    private static String title(String module) {
        return switch (module) {
            case PGSEAM -> "pgseam's plugin";
            case JOOQ -> "jOOQ's plugin";
            default -> "no generation";
        };
    }

    private long build(String module, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                maven,
                "-q",
                "-B",
                "-s",
                directory.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        command.add("compile");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.resolve(module).toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "build.log"));
        builder.environment().put("DOCKER_HOST", "tcp://127.0.0.1:9");
        long began = System.nanoTime();
        int status = builder.start().waitFor();
        long elapsed = System.nanoTime() - began;
        if (status != 0) {
            throw new IllegalStateException(Files.readString(directory.resolve("build.log")));
        }
        return elapsed;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}

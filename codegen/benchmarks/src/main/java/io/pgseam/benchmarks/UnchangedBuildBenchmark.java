package io.pgseam.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a build in which nothing changed pays for generation: {@code mvn -o -q compile} of a module that generates, and of the same module
 * with the classes among its sources and no generation, in turn. No Docker engine can be reached.
 *
 * <p>Arguments: a directory to work in, Maven's home, a local repository that holds pgseam, a local repository that holds everything else,
 * the module that generates, and the tokens to replace in its POM with their values.
 */
public final class UnchangedBuildBenchmark {
    private static final int WARM_UP_ROUNDS = 1;
    private static final int ROUNDS = 9;

    private final Path directory;
    private final String maven;
    private final Path repository;

    private UnchangedBuildBenchmark(Path directory, Path mavenHome, Path repository) {
        this.directory = directory;
        this.maven = mavenHome.resolve("bin/mvn").toString();
        this.repository = repository;
    }

    public static void main(String[] arguments) throws Exception {
        UnchangedBuildBenchmark benchmark =
                new UnchangedBuildBenchmark(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        benchmark.prepare(
                Path.of(arguments[3]),
                Path.of(arguments[4]),
                Arrays.asList(arguments).subList(5, arguments.length));
        benchmark.print();
    }

    private void prepare(Path downloads, Path module, List<String> tokens) throws Exception {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("settings.xml"),
                Files.readString(module.resolveSibling("settings.xml"))
                        .replace("@localRepositoryUrl@", downloads.toUri().toString()));
        copy(module, generating());
        Path pom = generating().resolve("pom.xml");
        String text = Files.readString(pom);
        for (int token = 0; token < tokens.size(); token += 2) {
            text = text.replace(tokens.get(token), tokens.get(token + 1));
        }
        Files.writeString(pom, text);
        build(generating());
        copy(generating(), plain());
        copy(plain().resolve("target/generated-sources/jooq"), plain().resolve("src/main/java"));
        Files.writeString(
                plain().resolve("pom.xml"),
                text.replaceFirst("(?s)<plugin>\\s*<groupId>org\\.jooq</groupId>.*?</plugin>", ""));
        build(plain(), "clean");
    }

    private void print() throws Exception {
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long generating = build(generating(), "-o");
            long plain = build(plain(), "-o");
            if (round >= 0) {
                with.add(generating);
                without.add(plain);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "unchanged mvn -o -q compile, median of %d rounds: %,d ms with generation, %,d ms without, %+,d ms%n",
                ROUNDS,
                median(with),
                median(without),
                median(with) - median(without));
    }

    private long build(Path project, String... arguments) throws IOException, InterruptedException {
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
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "build.log"));
        builder.environment().put("DOCKER_HOST", "tcp://127.0.0.1:9");
        long began = System.nanoTime();
        int status = builder.start().waitFor();
        long elapsed = System.nanoTime() - began;
        if (status != 0) {
            throw new IllegalStateException(Files.readString(directory.resolve("build.log")));
        }
        return elapsed / 1_000_000;
    }

    private Path generating() {
        return directory.resolve("generating");
    }

    private Path plain() {
        return directory.resolve("plain");
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
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

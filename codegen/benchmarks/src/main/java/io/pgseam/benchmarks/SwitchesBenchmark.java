package io.pgseam.benchmarks;

import io.pgseam.generator.IncrementalJavaGenerator;
import io.pgseam.generator.MigratedPostgresDatabase;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Target;

/**
 * What each kind of class that the generator adds to jOOQ's costs, on the 300 tables of {@link WideSchema}: classes, bytes, time of
 * generation, and CPU time of javac, interleaved.
 *
 * <p>Arguments: how often each is compiled, an odd number.
 */
public final class SwitchesBenchmark {
    private static final Map<String, Map<String, String>> VARIANTS = variants();

    private final Path directory;

    private SwitchesBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("switches");
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase()) {
            new SwitchesBenchmark(directory).run(database, Integer.parseInt(arguments[0]));
        } finally {
            deleteTree(directory);
        }
    }

    private static Map<String, Map<String, String>> variants() {
        Map<String, String> none = Map.of("constraints", "false", "inserts", "false");
        Map<String, Map<String, String>> variants = new LinkedHashMap<>();
        variants.put("jOOQ's classes alone", none);
        variants.put("constraints", Map.of("inserts", "false"));
        variants.put("inserts", Map.of("constraints", "false"));
        variants.put("ids", with(none, "ids", "public"));
        variants.put("orNull", with(none, "orNull", "true"));
        variants.put("all of them", Map.of("ids", "public", "orNull", "true"));
        return variants;
    }

    private static Map<String, String> with(Map<String, String> properties, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(properties);
        all.put(name, value);
        return all;
    }

    private void run(ThrowawayDatabase database, int rounds) throws Exception {
        WideSchema.writeTo(directory.resolve("migrations"));
        Map<String, Duration> generations = new LinkedHashMap<>();
        for (String variant : VARIANTS.keySet()) {
            generations.put(variant, generate(database, variant));
        }
        Map<String, List<Double>> compilations = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String variant : VARIANTS.keySet()) {
                compilations.computeIfAbsent(variant, name -> new ArrayList<>()).add(compile(variant));
            }
        }
        System.out.printf(
                "%d tables, median of %d compilations%n%-22s %8s %10s %10s %12s %10s %6s%n",
                WideSchema.TABLES,
                rounds,
                "",
                "classes",
                "sources kB",
                "classes kB",
                "generate ms",
                "javac s",
                "ratio");
        double alone = median(compilations.values().iterator().next());
        for (String variant : VARIANTS.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %,8d %,10d %,10d %,12d %,10.1f %5.2fx%n",
                    variant,
                    files(classes(variant)).size(),
                    kilobytes(sources(variant)),
                    kilobytes(classes(variant)),
                    generations.get(variant).toMillis(),
                    median(compilations.get(variant)),
                    median(compilations.get(variant)) / alone);
        }
    }

    private Duration generate(ThrowawayDatabase database, String variant) throws Exception {
        String url = "%s%suser=%s&password=%s"
                .formatted(
                        database.url(),
                        database.url().contains("?") ? "&" : "?",
                        encode(database.user()),
                        encode(database.password()));
        List<Property> properties = new ArrayList<>(List.of(
                new Property().withKey("locations").withValue("filesystem:migrations"),
                new Property().withKey("server").withValue("url"),
                new Property().withKey("url").withValue(url)));
        VARIANTS.get(variant)
                .forEach((key, value) ->
                        properties.add(new Property().withKey(key).withValue(value)));
        long began = System.nanoTime();
        GenerationTool.generate(new Configuration()
                .withBasedir(directory.toString())
                .withGenerator(new Generator()
                        .withName(IncrementalJavaGenerator.class.getName())
                        .withDatabase(new Database()
                                .withName(MigratedPostgresDatabase.class.getName())
                                .withInputSchema("public")
                                .withProperties(properties))
                        .withTarget(new Target()
                                .withPackageName("sample")
                                .withDirectory(sources(variant).toString()))));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private double compile(String variant) throws Exception {
        deleteTree(classes(variant));
        Files.createDirectories(classes(variant));
        Path arguments = directory.resolve("javac.arguments");
        Files.write(
                arguments,
                files(sources(variant)).stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .map(file -> '"' + file.toString() + '"')
                        .toList());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompilationRun.class.getName(),
                        "-d",
                        classes(variant).toString(),
                        "-proc:none",
                        "-nowarn",
                        "@" + arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("javac failed: " + printed);
        }
        return Long.parseLong(printed) / 1e9;
    }

    private Path sources(String variant) {
        return directory.resolve("sources").resolve(variant);
    }

    private Path classes(String variant) {
        return directory.resolve("classes").resolve(variant);
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kilobytes(Path root) {
        return files(root).stream().mapToLong(file -> file.toFile().length()).sum() / 1_000;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package io.pgseam.benchmarks;

import io.pgseam.benchmarks.results.Form;
import io.pgseam.benchmarks.results.Metric;
import io.pgseam.benchmarks.results.Report;
import io.pgseam.benchmarks.results.Samples;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
 */
public final class SwitchesBenchmark {
    private static final Form FORM = Form.current();
    private static final Map<String, Map<String, String>> VARIANTS = variants();

    private final Path directory;

    private SwitchesBenchmark(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("switches");
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase database = server.createDatabase()) {
            new SwitchesBenchmark(directory).run(database, new Report("switches", Versions.with(server), FORM));
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

    private void run(ThrowawayDatabase database, Report report) throws Exception {
        WideSchema.writeTo(directory.resolve("migrations"));
        Samples samples = new Samples();
        for (String variant : VARIANTS.keySet()) {
            samples.add(variant, Metric.WALL, generate(database, variant));
        }
        int rounds = FORM.rounds(1, 3);
        for (int round = 0; round < rounds; round++) {
            for (String variant : VARIANTS.keySet()) {
                samples.add(variant, Metric.CPU, compile(variant));
            }
        }
        for (String variant : VARIANTS.keySet()) {
            samples.add(variant, Metric.SIZE, bytes(classes(variant)));
            report.note("%s: %,d classes, %,d bytes of sources"
                    .formatted(variant, files(classes(variant)).size(), bytes(sources(variant))));
        }
        report.add(samples.compare(
                "switches",
                "%d tables: one generation (wall), javac in a new JVM (CPU), class files (size)"
                        .formatted(WideSchema.TABLES),
                "schema"));
        report.write();
    }

    private double generate(ThrowawayDatabase database, String variant) throws Exception {
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
        return System.nanoTime() - began;
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
        return Long.parseLong(printed);
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

    private static long bytes(Path root) {
        return files(root).stream().mapToLong(file -> file.toFile().length()).sum();
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

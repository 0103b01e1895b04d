package io.pgseam.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/**
 * A run of jOOQ's generation tool with our database, as a build would do it.
 *
 * @param directory holds {@code migrations}, which a test fills, and {@code generated}
 */
record Generation(Path directory) {
    Generation migration(String name, String sql) throws IOException {
        Files.createDirectories(migrations());
        Files.writeString(migrations().resolve(name), sql);
        return this;
    }

    /** Generates with these properties of jOOQ's database besides the location of the migrations, on the {@link SharedServer} by default. */
    void run(Map<String, String> properties) throws Exception {
        run(properties, configuration -> {});
    }

    /** Generates with a configuration that the test has changed. */
    void run(Map<String, String> properties, Consumer<Configuration> change) throws Exception {
        // Not the default, which is another where these tests are part of a build pipeline.
        run(properties, change, "update");
    }

    /** Generates with this value of the system property {@code pgseam.lock}. */
    void run(Map<String, String> properties, Consumer<Configuration> change, String lockMode) throws Exception {
        Map<String, String> all = new TreeMap<>(properties);
        all.putIfAbsent("locations", "filesystem:migrations");
        if (!all.containsKey("server")) {
            all.putAll(SharedServer.properties());
        }
        Configuration configuration = new Configuration()
                .withBasedir(directory.toString())
                .withGenerator(new Generator()
                        .withName(IncrementalJavaGenerator.class.getName())
                        .withStrategy(new Strategy().withName(OnePackageStrategy.class.getName()))
                        .withDatabase(new Database()
                                .withName(MigratedPostgresDatabase.class.getName())
                                .withInputSchema("public")
                                .withProperties(properties(all)))
                        .withTarget(new Target()
                                .withPackageName("shop")
                                .withDirectory(generated().toString())));
        change.accept(configuration);
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty("pgseam.lock", lockMode);
        // It would win over the property, where this test run was given a server.
        System.clearProperty("pgseam.server");
        try {
            GenerationTool.generate(configuration);
        } finally {
            System.setProperties(before);
        }
    }

    /** Every generated file by its path, with its text. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.notExists(generated())) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(generated())) {
            paths.filter(path -> path.toString().endsWith(".java"))
                    .forEach(path -> files.put(generated().relativize(path).toString(), read(path)));
        }
        return files;
    }

    private Path migrations() {
        return directory.resolve("migrations");
    }

    Path generated() {
        return directory.resolve("generated");
    }

    private static List<Property> properties(Map<String, String> all) {
        List<Property> properties = new ArrayList<>();
        all.forEach((key, value) -> properties.add(new Property().withKey(key).withValue(value)));
        return properties;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.pgseam.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where the migrations are.
 *
 * @param flyway as Flyway writes them, {@code filesystem:} with absolute paths
 */
record MigrationLocations(List<String> flyway) {
    private static final String FILESYSTEM = "filesystem:";

    /**
     * Reads the property {@code locations}: Flyway's locations with commas between them.
     *
     * @param base what a relative {@code filesystem:} path starts from
     * @throws MigrationException if it is not set
     */
    static MigrationLocations of(Properties properties, Path base) {
        String locations = Optional.ofNullable(properties.getProperty("locations"))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new MigrationException("The property \"locations\" of jOOQ's <database> is not set:"
                        + " expected Flyway locations with commas between them, such as"
                        + " filesystem:src/main/resources/db/migration. No server was started."));
        return new MigrationLocations(Arrays.stream(locations.split(","))
                .map(String::strip)
                .map(location -> location.startsWith(FILESYSTEM)
                        ? FILESYSTEM
                                + base.resolve(location.substring(FILESYSTEM.length()))
                                        .normalize()
                        : location)
                .toList());
    }

    /** Finds the text of a SQL migration by the name that Flyway has for it; empty for a Java migration. */
    Optional<String> text(String script) {
        return flyway.stream()
                .map(location -> read(location, script))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> read(String location, String script) {
        String file = withoutWildcards(location.replaceFirst("^(filesystem|classpath):", "")) + "/" + script;
        try (InputStream bytes = location.startsWith(FILESYSTEM)
                ? Files.isRegularFile(Path.of(file)) ? Files.newInputStream(Path.of(file)) : null
                : Thread.currentThread().getContextClassLoader().getResourceAsStream(file.replaceFirst("^/", ""))) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(location + "/" + script + " cannot be read", e);
        }
    }

    /** Of the names and contents of all files there, whether Flyway would take them or not. */
    String hash() {
        ContentHash hash = new ContentHash();
        for (String location : flyway) {
            if (location.startsWith(FILESYSTEM)) {
                hash.addTree(Path.of(withoutWildcards(location.substring(FILESYSTEM.length()))));
            } else {
                String directory = withoutWildcards(location.replaceFirst("^classpath:/?", ""));
                resources(directory).forEach(url -> addResources(hash, url));
            }
        }
        return hash.hex();
    }

    /** The directory above the first part with a wildcard. */
    private static String withoutWildcards(String path) {
        return Arrays.stream(path.split("/", -1))
                .takeWhile(part -> !part.contains("*") && !part.contains("?"))
                .collect(Collectors.joining("/"));
    }

    private static List<URL> resources(String directory) {
        try {
            return Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("classpath:" + directory + " cannot be read", e);
        }
    }

    private static void addResources(ContentHash hash, URL directory) {
        try {
            URI uri = directory.toURI();
            if (!uri.getScheme().equals("jar")) {
                hash.addTree(Path.of(uri));
                return;
            }
            String[] jarAndEntry = uri.toString().split("!", 2);
            try (FileSystem jar =
                    FileSystems.newFileSystem(Path.of(URI.create(jarAndEntry[0].substring("jar:".length()))))) {
                hash.addTree(jar.getPath(jarAndEntry[1]));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(directory + " cannot be read", e);
        }
    }
}

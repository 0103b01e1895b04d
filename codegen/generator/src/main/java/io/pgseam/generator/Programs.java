package io.pgseam.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * The jars and class directories that classes come from.
 *
 * @param locations in alphabetical order
 */
record Programs(List<Path> locations) {
    static Programs of(Collection<Class<?>> classes) {
        TreeSet<Path> locations = new TreeSet<>();
        for (Class<?> type : classes) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            if (source != null) {
                try {
                    locations.add(Path.of(source.getLocation().toURI()));
                } catch (URISyntaxException e) {
                    throw new IllegalStateException(source.getLocation() + " is no path", e);
                }
            }
        }
        return new Programs(List.copyOf(locations));
    }

    /** By names and checksums of the classes and resources; a jar and the directory that it was packed from give the same. */
    String hash() {
        ContentHash hash = new ContentHash();
        locations.stream()
                .map(Programs::contents)
                .map(Object::toString)
                .sorted()
                .forEach(hash::add);
        return hash.hex();
    }

    private static List<String> contents(Path location) {
        try {
            return (Files.isDirectory(location) ? directory(location) : jar(location))
                    .filter(file -> !file.startsWith("META-INF/MANIFEST.MF") && !file.startsWith("META-INF/maven/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(location + " cannot be read", e);
        }
    }

    private static Stream<String> jar(Path location) throws IOException {
        try (ZipFile jar = new ZipFile(location.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> directory(Path location) throws IOException {
        try (Stream<Path> files = Files.walk(location)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> location.relativize(file).toString().replace('\\', '/') + " " + checksum(file))
                    .toList()
                    .stream();
        }
    }

    private static long checksum(Path file) {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(Files.readAllBytes(file));
            return checksum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

package io.pgseam.guard.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The class files of the running JDK, read from its module image. Not thread-safe. */
final class JdkImage {

    private final FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
    private final Map<String, Optional<Path>> packages = new HashMap<>();

    /** Returns the class file of this class by internal name, or null when the JDK has no such class. */
    @Nullable
    Path find(String className) {
        int slash = className.lastIndexOf('/');
        if (slash < 0) {
            return null;
        }
        return packages.computeIfAbsent(className.substring(0, slash), this::findPackage)
                .map(directory -> directory.resolve(className.substring(slash + 1) + ".class"))
                .filter(Files::isRegularFile)
                .orElse(null);
    }

    private Optional<Path> findPackage(String name) {
        var modules = image.getPath("/packages", name.replace('/', '.'));
        if (!Files.isDirectory(modules)) {
            return Optional.empty();
        }
        // A parent of packages, such as java.util of java.util.logging, is listed under their modules too.
        try (var names = Files.list(modules)) {
            return names.map(module ->
                            image.getPath("/modules", module.getFileName().toString(), name))
                    .filter(JdkImage::hasClasses)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasClasses(Path directory) {
        try (var files = Files.list(directory)) {
            return files.anyMatch(ClassRoot::isClassFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.pgseam.guard.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The class files of the running JDK, read from its module image. Not thread-safe. */
final class JdkImage {

    private final FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
    private final Map<String, List<Path>> directories = new HashMap<>();

    /** Returns the class file of this class by internal name, or null when the JDK has no such class. */
    @Nullable
    Path find(String className) {
        int slash = className.lastIndexOf('/');
        if (slash < 0) {
            return null;
        }
        return directories.computeIfAbsent(className.substring(0, slash), this::findDirectories).stream()
                .map(directory -> directory.resolve(className.substring(slash + 1) + ".class"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /** Returns one directory a module: a package is listed for each module that has packages below it, too. */
    private List<Path> findDirectories(String name) {
        var modules = image.getPath("/packages", name.replace('/', '.'));
        if (!Files.isDirectory(modules)) {
            return List.of();
        }
        try (var names = Files.list(modules)) {
            return names.map(module ->
                            image.getPath("/modules", module.getFileName().toString(), name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

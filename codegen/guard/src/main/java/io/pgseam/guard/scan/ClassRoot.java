package io.pgseam.guard.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A jar or a directory with class files. Closed by who opened it. */
final class ClassRoot implements Closeable {

    /** Which of the class files under META-INF/versions stand for a class. */
    enum Versions {
        /** Those for the running JDK. */
        RUNNING,
        /** None: each file stands for itself. */
        NONE
    }

    private static final String SUFFIX = ".class";

    private final Path path;
    private final Path root;
    private final @Nullable FileSystem jar;

    private ClassRoot(Path path, Path root, @Nullable FileSystem jar) {
        this.path = path;
        this.root = root;
        this.jar = jar;
    }

    /**
     * Opens a jar or a directory.
     *
     * @throws UnusableInputException if it is neither; the message names it
     */
    static ClassRoot open(Path path, Versions versions) {
        if (Files.isDirectory(path)) {
            return new ClassRoot(path, path, null);
        }
        if (!Files.isRegularFile(path)) {
            throw new UnusableInputException(List.of(path + ": no such jar or directory."));
        }
        try {
            Map<String, ?> view = versions == Versions.RUNNING ? Map.of("releaseVersion", "runtime") : Map.of();
            var jar = FileSystems.newFileSystem(path, view);
            return new ClassRoot(path, jar.getPath("/"), jar);
        } catch (IOException | ProviderNotFoundException e) {
            throw new UnusableInputException(List.of(path + ": cannot be read as a jar (" + e.getMessage() + ")."));
        }
    }

    /** Returns all files in it. */
    List<Path> files() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Returns the class file of this class by internal name, or null when it is not here. */
    @Nullable
    Path find(String className) {
        var file = root.resolve(className + SUFFIX);
        return Files.isRegularFile(file) ? file : null;
    }

    /** Returns the path that it was opened with. */
    Path path() {
        return path;
    }

    /** Returns a file in it as messages name it, such as {@code app.jar!/shop/Shop.class}. */
    String nameOf(Path file) {
        return jar == null ? file.toString() : path + "!" + file;
    }

    static boolean isClassFile(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    static boolean isJar(Path file) {
        return file.toString().matches("(?i).*\\.[jwe]ar");
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}

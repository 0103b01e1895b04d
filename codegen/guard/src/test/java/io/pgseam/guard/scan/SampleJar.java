package io.pgseam.guard.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Jars for the tests: compiled from sources against the tests' class path, and packed. */
final class SampleJar {

    private final Path directory;
    private final Path classes;

    /** Compiles sources by file name, without the plugin, into a new directory below this one. */
    SampleJar(Path directory, Map<String, String> sources) throws IOException {
        this.directory = Files.createTempDirectory(directory, "jar");
        this.classes = Files.createDirectory(this.directory.resolve("classes"));
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
        for (var source : sources.entrySet()) {
            var file = this.directory.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, OutputStream.nullOutputStream(), null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalArgumentException("the sources do not compile");
        }
    }

    /** Returns the class directory. */
    Path classes() {
        return classes;
    }

    /** Packs all classes into a jar of this name. */
    Path pack(String name) throws IOException {
        return pack(name, "", Map.of());
    }

    /** Packs all classes below a folder, and other entries beside it. */
    Path pack(String name, String folder, Map<String, byte[]> others) throws IOException {
        var jar = directory.resolve(name);
        try (var files = Files.walk(classes);
                var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder + classes.relativize(file)));
                zip.write(Files.readAllBytes(file));
            }
            for (var other : others.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue());
            }
        }
        return jar;
    }
}

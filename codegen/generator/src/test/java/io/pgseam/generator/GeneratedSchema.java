package io.pgseam.generator;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jooq.Table;

/** The classes of a generation, compiled by javac and loaded. */
record GeneratedSchema(ClassLoader classes, String packageName) {
    static GeneratedSchema compile(Generation generation, String packageName) throws IOException {
        Path output = Files.createDirectories(generation.directory().resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d", output.toString(), "-cp", System.getProperty("java.class.path"), "-nowarn", "-proc:none"));
        generation
                .files()
                .keySet()
                .forEach(file ->
                        arguments.add(generation.generated().resolve(file).toString()));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("javac refuses the generated classes; its errors stand above");
        }
        return new GeneratedSchema(
                new URLClassLoader(new URL[] {output.toUri().toURL()}, GeneratedSchema.class.getClassLoader()),
                packageName);
    }

    /** The table of the class {@code Tables}, by the name of its constant. */
    Table<?> table(String constant) {
        return (Table<?>) constant("Tables", constant);
    }

    Object constant(String className, String constant) {
        try {
            return classes.loadClass(packageName + "." + className)
                    .getField(constant)
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

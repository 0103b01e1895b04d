package io.pgseam.generator;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;

/**
 * Statements that use the classes of a generation, which {@link GeneratedSchema} has compiled.
 *
 * @param body stands on line 8 of {@code Source.java}
 */
record Snippet(Generation generation, String body) {
    /** Returns what javac prints; nothing if it compiles. */
    String compile(Path directory) throws IOException {
        Path source = directory.resolve("Source.java");
        Files.writeString(source, """
                package shop;

                import org.jooq.DSLContext;
                import org.jooq.impl.DSL;

                public class Source {
                    public static Object run(DSLContext ctx) {
                        %s
                    }
                }
                """.formatted(body));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "-proc:none",
                        "-d",
                        directory.toString(),
                        "-cp",
                        classes() + File.pathSeparator + System.getProperty("java.class.path"),
                        source.toString());
        return errors.toString(StandardCharsets.UTF_8);
    }

    /** Compiles and runs. */
    Object run(Path directory, DSLContext ctx) throws Exception {
        String errors = compile(directory);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors);
        }
        URL[] paths = {directory.toUri().toURL(), classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(paths, getClass().getClassLoader())) {
            return loader.loadClass("shop.Source")
                    .getMethod("run", DSLContext.class)
                    .invoke(null, ctx);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private Path classes() {
        return generation.directory().resolve("classes");
    }
}

package io.pgseam.guard.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** The public types of the jOOQ on the class path. */
public final class JooqTypes {

    private JooqTypes() {}

    /** Returns them sorted by name, without those that name a type of an absent optional dependency. */
    public static List<Class<?>> all() {
        try (var jar = new JarFile(location().toFile())) {
            return jar.stream()
                    .map(file -> file.getName())
                    .filter(name -> name.startsWith("org/jooq/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .sorted()
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>flatMap(JooqTypes::load)
                    .filter(JooqTypes::isPublic)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path location() {
        try {
            return Path.of(DSL.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static Stream<Class<?>> load(String name) {
        try {
            var type = Class.forName(name, false, DSL.class.getClassLoader());
            type.getMethods();
            return Stream.of(type);
        } catch (NoClassDefFoundError e) {
            // Names types of an optional dependency, such as JAXB: without that the class cannot be used either.
            return Stream.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

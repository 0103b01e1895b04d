package io.pgseam.generator;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.codegen.GeneratorStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Everything that jOOQ's configuration has set on its generator, strategy and database.
 *
 * <p>jOOQ hands its configuration to none of them as a whole, so their fields are read, before anything runs: texts, numbers, flags and
 * configuration elements count, and collections of them; caches are still empty then.
 */
final class ConfiguredState {
    /** jOOQ 3.21's own hash of its configuration, which also covers the project's directory. */
    private static final String HASH_WITH_DIRECTORY = "configurationHash";

    private final String base;
    private final ContentHash hash = new ContentHash();
    private final Set<Class<?>> classes = new LinkedHashSet<>();

    private ConfiguredState(Path base) {
        this.base = base.toString();
    }

    /**
     * Reads the state of all objects.
     *
     * @param base the project's directory, which is cut out of every path
     */
    static ConfiguredState of(Path base, Object... objects) {
        ConfiguredState state = new ConfiguredState(base);
        for (Object object : objects) {
            state.addFields(object);
        }
        return state;
    }

    /** The classes of the objects, of the strategies within them, and their superclasses. */
    Set<Class<?>> classes() {
        return classes;
    }

    String hash() {
        return hash.hex();
    }

    private void addFields(Object object) {
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            classes.add(type);
            hash.add(type.getName());
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !field.getName().equals(HASH_WITH_DIRECTORY))
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .forEach(field -> addField(object, field));
        }
    }

    private void addField(Object object, Field field) {
        Object value = value(object, field);
        if (value instanceof GeneratorStrategy strategy) {
            addFields(strategy);
        } else {
            hash.add(field.getName()).add(text(value).replace(base, "."));
        }
    }

    static @Nullable Object value(Object object, Field field) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof Locale
                || value instanceof Charset) {
            return value.toString();
        }
        if (value instanceof Object[] array) {
            return texts(Arrays.asList(array)).toString();
        }
        if (value instanceof Set<?> set) {
            return texts(set).stream().sorted().toList().toString();
        }
        if (value instanceof Collection<?> list) {
            return texts(list).toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (value == null) {
            return "";
        }
        // An element of jOOQ's configuration prints itself as XML; anything else counts by its class alone.
        String name = value.getClass().getName();
        return name.startsWith("org.jooq.meta.jaxb.") ? value.toString() : name;
    }

    private static List<String> texts(Collection<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text(value)));
        return texts;
    }
}

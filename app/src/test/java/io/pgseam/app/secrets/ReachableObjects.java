package io.pgseam.app.secrets;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * All objects that some others hold on to, through the fields of any class outside of the JDK, and through the JDK's collections, optionals,
 * references and exceptions. Not through other classes of the JDK, which keeps their fields to itself, and not through static fields.
 */
final class ReachableObjects {
    private static final List<String> SHOWN = List.of("io.pgseam.", "com.zaxxer.hikari.", "org.postgresql.");
    private static final int MOST = 500_000;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Queue<Object> next = new ArrayDeque<>();
    private final Map<String, Integer> closed = new TreeMap<>();
    private final List<String> texts = new ArrayList<>();

    private ReachableObjects() {}

    /** Asks each object of pgseam, the pool and the driver for its text. */
    static ReachableObjects from(Collection<?> roots) {
        ReachableObjects reachable = new ReachableObjects();
        roots.forEach(reachable::add);
        while (!reachable.next.isEmpty()) {
            reachable.visit(reachable.next.remove());
        }
        return reachable;
    }

    /** What the objects say of themselves, each behind its class. */
    List<String> texts() {
        return texts;
    }

    int size() {
        return seen.size();
    }

    /** Classes of the JDK whose objects were not looked into, and how many there were. */
    Map<String, Integer> closed() {
        return closed;
    }

    private void add(Object object) {
        if (object != null && !isAtom(object) && seen.size() < MOST && seen.add(object)) {
            next.add(object);
        }
    }

    /** What holds no other object that matters. A text as such is a place where a secret has to be. */
    private static boolean isAtom(Object object) {
        return object instanceof CharSequence
                || object instanceof Number
                || object instanceof Boolean
                || object instanceof Character
                || object instanceof Enum<?>
                || object instanceof Class<?>
                || object instanceof ClassLoader;
    }

    private void visit(Object object) {
        String type = object.getClass().getName();
        if (SHOWN.stream().anyMatch(type::startsWith)) {
            texts.add(type + ": " + object);
        }
        if (object instanceof Object[] array) {
            Stream.of(array).forEach(this::add);
        } else if (object instanceof Collection<?> collection) {
            copy(collection).forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            copy(map.keySet()).forEach(this::add);
            copy(map.values()).forEach(this::add);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (object instanceof AtomicReference<?> reference) {
            add(reference.get());
        }
        if (object instanceof Throwable thrown) {
            add(thrown.getCause());
            Stream.of(thrown.getSuppressed()).forEach(this::add);
        }
        for (Class<?> declaring = object.getClass(); declaring != null; declaring = declaring.getSuperclass()) {
            if (declaring.isArray() || declaring == Object.class) {
                return;
            }
            if (declaring.getModule().isNamed()) {
                if (declaring == object.getClass()) {
                    closed.merge(type, 1, Integer::sum);
                }
                return;
            }
            Stream.of(declaring.getDeclaredFields()).forEach(field -> addField(object, field));
        }
    }

    /** Others change it at the same time. */
    private static List<?> copy(Collection<?> collection) {
        try {
            return new ArrayList<>(collection);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private void addField(Object object, Field field) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return;
        }
        try {
            field.setAccessible(true);
            add(field.get(object));
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            closed.merge(field.getDeclaringClass().getName(), 1, Integer::sum);
        }
    }
}

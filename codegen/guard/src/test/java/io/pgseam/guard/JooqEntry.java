package io.pgseam.guard;

import io.pgseam.guard.walk.JooqTypes;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.PlainSQL;

/**
 * One plain SQL method of the jOOQ on the class path, found by reflection and so independently of the guard.
 *
 * @param owner the public type to call it on
 * @param method its declaration, possibly in a supertype of the owner
 */
record JooqEntry(Class<?> owner, Method method) {

    /** Returns each method that carries {@code @PlainSQL}, on the type that declares it. */
    static List<JooqEntry> annotated() {
        return JooqTypes.all().stream()
                .flatMap(type -> methodsOf(List.of(type.getDeclaredMethods()), type))
                .filter(entry -> entry.method().isAnnotationPresent(PlainSQL.class))
                .toList();
    }

    /** Returns each method of a public class that overrides an annotated one without carrying the annotation. */
    static List<JooqEntry> unannotatedOverrides() {
        var annotated = annotated();
        return JooqTypes.all().stream()
                .filter(type -> !type.isInterface())
                .flatMap(type -> methodsOf(List.of(type.getMethods()), type))
                .filter(entry -> !entry.method().isAnnotationPresent(PlainSQL.class))
                .filter(entry -> annotated.stream().anyMatch(entry::overrides))
                .toList();
    }

    /** Returns a method {@code name} that calls this one with nulls, on one line. */
    String call(String name) {
        var arguments = types().map(type -> "(" + type + ") null").collect(Collectors.joining(", "));
        return "void %s(%s o) throws Throwable { %s.%s(%s); }"
                .formatted(name, owner.getCanonicalName(), receiver(), method.getName(), arguments);
    }

    /** Returns a type {@code name} and a method that fills it with a reference to this one, on one line. */
    String reference(String name) {
        return "interface %1$s { void run(%2$s) throws Throwable; } static %1$s %1$s(%3$s o) { return %4$s::%5$s; }"
                .formatted(name, parameters(), owner.getCanonicalName(), receiver(), method.getName());
    }

    /** Returns an interface {@code name} that overrides this one, on one line; only for methods of interfaces. */
    String override(String name) {
        return "interface %s extends %s { %s %s(%s); }"
                .formatted(
                        name,
                        owner.getCanonicalName(),
                        method.getReturnType().getCanonicalName(),
                        method.getName(),
                        parameters());
    }

    /** Says whether a class outside of jOOQ can override this one. */
    boolean isOverridable() {
        return !Modifier.isFinal(owner.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !isFinalIn(owner)
                && (owner.isInterface() || constructor().isPresent());
    }

    /** A bridge in a public class hides that the method which it stands for is final. */
    private boolean isFinalIn(Class<?> type) {
        return type != null
                && (Arrays.stream(type.getDeclaredMethods())
                                .filter(declared -> Modifier.isFinal(declared.getModifiers()))
                                .anyMatch(declared -> declared.getName().equals(method.getName())
                                        && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()))
                        || isFinalIn(type.getSuperclass()));
    }

    /** Returns an abstract class for each owner, which overrides its methods, one on a line. */
    static List<String> overridesInClasses(List<JooqEntry> entries) {
        var lines = new ArrayList<String>();
        for (var ofOwner : entries.stream()
                .collect(Collectors.groupingBy(JooqEntry::owner, LinkedHashMap::new, Collectors.toList()))
                .values()) {
            var first = ofOwner.get(0);
            var classLines = ofOwner.stream().map(JooqEntry::overriding).collect(Collectors.toList());
            classLines.set(0, first.subclass("Case" + lines.size()) + classLines.get(0));
            classLines.set(classLines.size() - 1, classLines.get(classLines.size() - 1) + " }");
            lines.addAll(classLines);
        }
        return lines;
    }

    private String subclass(String name) {
        return "@SuppressWarnings(\"all\") abstract static class %1$s %2$s %3$s { %1$s() { %4$s } "
                .formatted(
                        name,
                        owner.isInterface() ? "implements" : "extends",
                        owner.getCanonicalName(),
                        constructor().map(JooqEntry::superCall).orElse(""));
    }

    private String overriding() {
        return "public %s %s(%s) { throw null; }"
                .formatted(method.getReturnType().getCanonicalName(), method.getName(), parameters());
    }

    private Optional<Constructor<?>> constructor() {
        return Arrays.stream(owner.getDeclaredConstructors())
                .filter(constructor -> (constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .min(Comparator.<Constructor<?>>comparingInt(Constructor::getParameterCount)
                        .thenComparing(Constructor::toString));
    }

    private static String superCall(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .map(type -> "(" + type.getCanonicalName() + ") null")
                .collect(Collectors.joining(", ", "super(", ");"));
    }

    private boolean overrides(JooqEntry other) {
        return other.owner != owner
                && other.owner.isAssignableFrom(owner)
                && other.method.getName().equals(method.getName())
                && Arrays.equals(other.method.getParameterTypes(), method.getParameterTypes());
    }

    private String receiver() {
        return Modifier.isStatic(method.getModifiers()) ? owner.getCanonicalName() : "o";
    }

    private String parameters() {
        var types = types().toList();
        return IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i) + " p" + i)
                .collect(Collectors.joining(", "));
    }

    private Stream<String> types() {
        return Arrays.stream(method.getParameterTypes()).map(Class::getCanonicalName);
    }

    /** Takes one method per name and parameter types: a bridge repeats what a package-private class declares. */
    private static Stream<JooqEntry> methodsOf(List<Method> methods, Class<?> owner) {
        Set<List<Object>> seen = new HashSet<>();
        return methods.stream()
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> seen.add(List.of(method.getName(), List.of(method.getParameterTypes()))))
                .map(method -> new JooqEntry(owner, method));
    }
}

package io.pgseam.guard.walk;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Context;
import org.jooq.PlainSQL;
import org.jooq.QueryPart;
import org.jooq.Record;

/**
 * Calls every public method and constructor of jOOQ that takes text with a marker as the text, renders what comes out
 * for PostgreSQL, and sorts the methods by what became of the marker.
 *
 * @param raw those that let it through unquoted
 * @param quoted those that quote it, bind it or drop it
 * @param unreached those that could not be called or rendered
 */
record RawWalk(SortedSet<String> raw, SortedSet<String> quoted, SortedSet<String> unreached) {

    private static final List<String> PACKAGES =
            List.of("org.jooq", "org.jooq.impl", "org.jooq.conf", "org.jooq.types");

    private static final Set<Class<?>> TEXTS = Set.of(String.class, CharSequence.class, Object.class);
    private static final Set<Type> HOLDERS = Set.of(Collection.class, Iterable.class, List.class, Map.class);

    /** Walks the jOOQ on the class path. */
    static RawWalk run() {
        var types = JooqTypes.all().stream()
                .filter(type -> PACKAGES.contains(type.getPackageName()))
                .toList();
        var walk = new RawWalk(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        var samples = Samples.find(types);
        types.stream()
                .flatMap(RawWalk::takingText)
                .filter(RawWalk::isPartOfSql)
                .forEach(executable -> walk.sort(executable, samples));
        return walk;
    }

    private static Stream<Executable> takingText(Class<?> type) {
        var methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> !Samples.isSkipped(method) && !overrides(method, type));
        var constructors = Modifier.isAbstract(type.getModifiers())
                ? Stream.<Executable>empty()
                : Arrays.stream(type.getDeclaredConstructors());
        return Stream.concat(methods, constructors)
                .filter(executable -> Modifier.isPublic(executable.getModifiers()))
                .filter(executable -> !executable.isAnnotationPresent(PlainSQL.class))
                .filter(executable ->
                        Arrays.stream(executable.getGenericParameterTypes()).anyMatch(RawWalk::isText));
    }

    /** What makes or changes neither a part of a query nor the way that queries are rendered shows nothing. */
    private static boolean isPartOfSql(Executable executable) {
        var result = executable instanceof Method method ? method.getReturnType() : executable.getDeclaringClass();
        return isPartOfSql(executable.getDeclaringClass()) && result != boolean.class && result != String.class
                || isPartOfSql(result);
    }

    private static boolean isPartOfSql(Class<?> type) {
        return (QueryPart.class.isAssignableFrom(type)
                        || Context.class.isAssignableFrom(type)
                        || type.getPackageName().equals("org.jooq.conf") && !type.isEnum()
                        || type.getName().matches("org\\.jooq\\..*Step[N\\d]*"))
                && !Record.class.isAssignableFrom(type);
    }

    /** The rules look at what is overridden; the walk looks at that alone too. */
    private static boolean overrides(Method method, Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .anyMatch(above -> declares(above, method) || overrides(method, above));
    }

    private static boolean declares(Class<?> type, Method method) {
        return Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(other -> other.getName().equals(method.getName())
                                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    /** Text, what may be text, and what holds text. */
    private static boolean isText(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return HOLDERS.contains(parameterized.getRawType())
                    && Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(RawWalk::isText);
        }
        if (type instanceof GenericArrayType array) {
            return isText(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return isText(wildcard.getUpperBounds()[0]);
        }
        return type instanceof Class<?> raw && (raw.isArray() ? isText(raw.getComponentType()) : TEXTS.contains(raw));
    }

    private void sort(Executable executable, Samples samples) {
        boolean isRaw = false;
        boolean isSeen = false;
        for (int i = 0; i < executable.getParameterCount(); i++) {
            if (isText(executable.getGenericParameterTypes()[i])) {
                for (var marker : List.of(Marker.TEXT, Marker.WORD)) {
                    var renderings = renderings(executable, i, marker, samples);
                    isSeen |= !renderings.isEmpty();
                    isRaw |= renderings.stream().anyMatch(Marker::leaksInto);
                }
            }
        }
        (isRaw ? raw : isSeen ? quoted : unreached).add(key(executable));
    }

    private static List<String> renderings(Executable executable, int marked, String marker, Samples samples) {
        try {
            var arguments = samples.of(executable.getParameterTypes());
            arguments[marked] = text(executable.getParameterTypes()[marked], marker);
            if (executable instanceof Constructor<?> constructor) {
                return Rendering.of(constructor.newInstance(arguments));
            }
            var method = (Method) executable;
            var receiver = Modifier.isStatic(method.getModifiers()) ? null : samples.of(method.getDeclaringClass());
            var result = method.invoke(receiver, arguments);
            var direct = Stream.of(receiver, result)
                    .filter(Objects::nonNull)
                    .flatMap(rendered -> Rendering.of(rendered).stream())
                    .toList();
            return direct.isEmpty() && result != null ? continued(result, method.getReturnType(), samples) : direct;
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            return List.of();
        }
    }

    /** Renders what the methods of an incomplete result make of it. */
    private static List<String> continued(Object result, Class<?> type, Samples samples) {
        var found = new ArrayList<String>();
        for (var method : type.getMethods()) {
            if (type.getName().startsWith("org.jooq.")
                    && !Samples.isSkipped(method)
                    && !Modifier.isStatic(method.getModifiers())
                    && Arrays.stream(method.getParameterTypes()).allMatch(samples::has)) {
                try {
                    var next = method.invoke(result, samples.of(method.getParameterTypes()));
                    found.addAll(next == null ? List.of() : Rendering.of(next));
                } catch (ReflectiveOperationException | RuntimeException | Error e) {
                    // Not a method that completes it.
                }
            }
        }
        return found;
    }

    private static Object text(Class<?> type, String marker) {
        if (type.isArray()) {
            var array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, text(type.getComponentType(), marker));
            return array;
        }
        if (type == Map.class) {
            return new HashMap<>(Map.of(marker, marker));
        }
        return Iterable.class.isAssignableFrom(type) ? List.of(marker) : marker;
    }

    /** Returns the executable as the rules name it. */
    private static String key(Executable executable) {
        var name = executable instanceof Constructor ? "<init>" : executable.getName();
        var parameters = Arrays.stream(executable.getParameterTypes())
                .map(RawWalk::typeName)
                .toList();
        return executable.getDeclaringClass().getName() + "." + name + "(" + String.join(",", parameters) + ")";
    }

    private static String typeName(Class<?> type) {
        return type.isArray() ? typeName(type.getComponentType()) + "[]" : type.getName();
    }
}

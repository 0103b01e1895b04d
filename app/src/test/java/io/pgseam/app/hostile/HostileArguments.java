package io.pgseam.app.hostile;

import io.pgseam.app.users.Email;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.JSONB;

/** Arguments for any method, with a text in each place that takes text, or in one of them. */
final class HostileArguments {
    private static final int EVERYWHERE = -1;
    private static final String HARMLESS = "harmless";

    private final Hostile hostile;
    private final int only;
    private final Map<Class<?>, ?> known;
    private int places;

    private HostileArguments(Hostile hostile, int only, Map<Class<?>, ?> known) {
        this.hostile = hostile;
        this.only = only;
        this.known = known;
    }

    /** The names of the places in which a method takes text, in the order of {@link #at}. */
    static List<String> places(Method method) {
        List<String> names = new ArrayList<>();
        Arrays.stream(method.getParameters())
                .forEach(parameter -> addPlaces(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + parameter.getName(),
                        parameter.getParameterizedType(),
                        names));
        return names;
    }

    private static void addPlaces(String name, Type type, List<String> names) {
        Class<?> raw = raw(type);
        if (raw == String.class || raw == JSONB.class || raw == Email.class) {
            names.add(name);
        } else if (raw.isArray()) {
            addPlaces(name, raw.getComponentType(), names);
        } else if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                addPlaces(name + "." + component.getName(), component.getGenericType(), names);
            }
        } else if (type instanceof ParameterizedType generic && isContainer(raw)) {
            for (Type argument : generic.getActualTypeArguments()) {
                addPlaces(name, argument, names);
            }
        }
    }

    private static boolean isContainer(Class<?> raw) {
        return Collection.class.isAssignableFrom(raw)
                || raw == Map.class
                || raw == Optional.class
                || raw == Stream.class;
    }

    /** @param known values of types that are the same wherever they stand */
    static Object[] everywhere(Method method, Hostile hostile, Map<Class<?>, ?> known) {
        return at(EVERYWHERE, method, hostile, known);
    }

    /** Arguments with the text in one place, and harmless text in the others. */
    static Object[] at(int place, Method method, Hostile hostile, Map<Class<?>, ?> known) {
        HostileArguments arguments = new HostileArguments(hostile, place, known);
        return Arrays.stream(method.getGenericParameterTypes())
                .map(arguments::value)
                .toArray();
    }

    private Object value(Type type) {
        Class<?> raw = raw(type);
        if (known.containsKey(raw)) {
            places += countPlaces(type);
            return known.get(raw);
        }
        if (raw == String.class) {
            return text(hostile.text(), HARMLESS);
        }
        if (raw == JSONB.class) {
            String json = hostile.isStorable() ? hostile.json() : '"' + hostile.text() + '"';
            return JSONB.valueOf(text("{" + json + ":" + json + "}", "{}"));
        }
        if (raw == Email.class) {
            return new Email(text(hostile.address().text(), HARMLESS + "@example.org"));
        }
        if (raw == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (raw == int.class) {
            return 1;
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        Type[] of = type instanceof ParameterizedType generic ? generic.getActualTypeArguments() : new Type[0];
        if (raw == Optional.class) {
            return Optional.of(value(of[0]));
        }
        if (raw == Stream.class) {
            return Stream.of(value(of[0]));
        }
        if (raw == Map.class) {
            return Map.of(value(of[0]), value(of[1]));
        }
        if (raw.isAssignableFrom(List.class)) {
            return List.of(value(of[0]));
        }
        throw new IllegalStateException("no argument of " + type + " is known: add one");
    }

    private String text(String everywhere, String elsewhere) {
        int place = places++;
        return only == EVERYWHERE || only == place ? everywhere : elsewhere;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int countPlaces(Type type) {
        List<String> names = new ArrayList<>();
        addPlaces("", type, names);
        return names.size();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> itself ? itself : Object.class;
    }
}

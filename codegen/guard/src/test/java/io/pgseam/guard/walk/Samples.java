package io.pgseam.guard.walk;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.PlainSQL;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;

/**
 * An instance of nearly every public type of jOOQ, made by jOOQ's own methods: the receivers and arguments of the walk.
 *
 * <p>A sample is made anew each time, because many of jOOQ's types can be changed.
 */
final class Samples {

    /** They talk to a database or block, and render nothing of their own. */
    private static final List<String> SKIPPED =
            List.of("execute", "fetch", "stream", "subscribe", "notify", "wait", "iterator", "close", "collect");

    private final Map<Class<?>, Supplier<?>> made = new LinkedHashMap<>();
    private final Set<Method> used = new HashSet<>();

    private Samples() {}

    /** Finds samples until no method of jOOQ makes a type that was missing. */
    static Samples find(List<Class<?>> types) {
        var samples = new Samples();
        samples.seed();
        types.stream().filter(Class::isEnum).forEach(type -> samples.made.put(type, () -> type.getEnumConstants()[0]));
        var producers = types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !method.isAnnotationPresent(PlainSQL.class) && !isSkipped(method))
                .filter(method -> method.getReturnType().getName().startsWith("org.jooq."))
                .sorted(Comparator.<Method, Boolean>comparing(method -> method.getDeclaringClass() != DSL.class)
                        .thenComparing(Method::getParameterCount)
                        .thenComparing(Method::toString))
                .toList();
        int before;
        do {
            before = samples.made.size();
            producers.forEach(samples::produce);
        } while (samples.made.size() > before);
        return samples;
    }

    /** Says whether the walk leaves this method alone. */
    static boolean isSkipped(Method method) {
        return SKIPPED.stream().anyMatch(method.getName()::startsWith);
    }

    /** Says whether there is a sample of this type. */
    boolean has(Class<?> type) {
        return made.containsKey(type) || type.isPrimitive() || isMadeOnDemand(type);
    }

    /** Returns a new instance of this type. */
    Object of(Class<?> type) {
        if (made.containsKey(type)) {
            return made.get(type).get();
        }
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type.isArray()) {
            var array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, of(type.getComponentType()));
            return array;
        }
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return has(method.getReturnType()) && method.getReturnType() != void.class
                    ? of(method.getReturnType())
                    : null;
        });
    }

    /** Returns samples for all parameters. */
    Object[] of(Class<?>... parameters) {
        return Arrays.stream(parameters).map(this::of).toArray();
    }

    /** An array of what there is, or a callback. */
    private boolean isMadeOnDemand(Class<?> type) {
        return type.isArray()
                ? has(type.getComponentType())
                : type.isInterface()
                        && (type.getName().startsWith("java.util.function.")
                                || type.getName().matches("org\\.jooq\\.(Function\\d+|.*(Able|able|Listener|Mapper))"));
    }

    private void produce(Method method) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        if (used.contains(method)
                || !(isStatic || has(method.getDeclaringClass()))
                || !Arrays.stream(method.getParameterTypes()).allMatch(this::has)) {
            return;
        }
        used.add(method);
        Supplier<Object> recipe = () -> invoke(method, isStatic ? null : of(method.getDeclaringClass()));
        Object result;
        try {
            result = recipe.get();
        } catch (RuntimeException | Error e) {
            return;
        }
        if (result != null) {
            publicTypes(result.getClass()).forEach(type -> made.putIfAbsent(type, recipe));
        }
    }

    private Object invoke(Method method, Object receiver) {
        try {
            return method.invoke(receiver, of(method.getParameterTypes()));
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> publicTypes(Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        var above = Stream.concat(
                publicTypes(type.getSuperclass()),
                Arrays.stream(type.getInterfaces()).flatMap(Samples::publicTypes));
        return Modifier.isPublic(type.getModifiers()) && type.getName().startsWith("org.jooq.")
                ? Stream.concat(Stream.of(type), above)
                : above;
    }

    private void seed() {
        made.put(String.class, () -> "plain");
        made.put(CharSequence.class, () -> "plain");
        made.put(Object.class, () -> 1);
        made.put(Class.class, () -> Integer.class);
        made.put(Number.class, () -> 1);
        made.put(Comparable.class, () -> 1);
        made.put(Integer.class, () -> 1);
        made.put(Long.class, () -> 1L);
        made.put(Short.class, () -> (short) 1);
        made.put(Byte.class, () -> (byte) 1);
        made.put(Double.class, () -> 1.0);
        made.put(Boolean.class, () -> true);
        made.put(Character.class, () -> 'c');
        made.put(char.class, () -> 'c');
        made.put(int.class, () -> 1);
        made.put(java.math.BigDecimal.class, () -> java.math.BigDecimal.ONE);
        made.put(java.math.BigInteger.class, () -> java.math.BigInteger.ONE);
        made.put(java.sql.Date.class, () -> new java.sql.Date(0));
        made.put(java.sql.Time.class, () -> new java.sql.Time(0));
        made.put(java.sql.Timestamp.class, () -> new java.sql.Timestamp(0));
        made.put(java.util.Date.class, () -> new java.util.Date(0));
        made.put(java.time.LocalDate.class, () -> java.time.LocalDate.EPOCH);
        made.put(java.time.LocalTime.class, () -> java.time.LocalTime.NOON);
        made.put(java.time.LocalDateTime.class, () -> java.time.LocalDate.EPOCH.atStartOfDay());
        made.put(java.time.Instant.class, () -> java.time.Instant.EPOCH);
        made.put(java.util.UUID.class, () -> new java.util.UUID(1, 2));
        made.put(java.util.Locale.class, () -> java.util.Locale.ROOT);
        made.put(SQLDialect.class, () -> SQLDialect.POSTGRES);
        made.put(DSLContext.class, () -> DSL.using(SQLDialect.POSTGRES));
        made.put(Configuration.class, () -> new DefaultConfiguration().set(SQLDialect.POSTGRES));
        made.put(org.jooq.Name.class, () -> DSL.name("n"));
        made.put(org.jooq.DataType.class, () -> SQLDataType.INTEGER);
        made.put(org.jooq.Field.class, () -> DSL.field(DSL.name("t", "f"), SQLDataType.INTEGER));
        made.put(org.jooq.SelectField.class, () -> DSL.field(DSL.name("t", "f"), SQLDataType.INTEGER));
        made.put(org.jooq.SelectFieldOrAsterisk.class, () -> DSL.field(DSL.name("t", "f"), SQLDataType.INTEGER));
        made.put(org.jooq.Table.class, () -> DSL.table(DSL.name("t")));
        made.put(org.jooq.TableLike.class, () -> DSL.table(DSL.name("t")));
        made.put(
                org.jooq.Condition.class,
                () -> DSL.field(DSL.name("c"), SQLDataType.BOOLEAN).eq(true));
        made.put(org.jooq.Select.class, () -> DSL.select(DSL.one().as("o")));
        made.put(org.jooq.QueryPart.class, () -> DSL.one());
        made.put(org.jooq.Query.class, () -> DSL.select(DSL.one().as("o")));
        made.put(org.jooq.Statement.class, () -> DSL.select(DSL.one().as("o")));
        made.put(org.jooq.conf.Settings.class, org.jooq.conf.Settings::new);
        made.put(org.jooq.conf.RenderFormatting.class, org.jooq.conf.RenderFormatting::new);
        made.put(org.jooq.conf.RenderMapping.class, org.jooq.conf.RenderMapping::new);
        made.put(org.jooq.conf.MappedSchema.class, org.jooq.conf.MappedSchema::new);
        made.put(org.jooq.conf.MappedCatalog.class, org.jooq.conf.MappedCatalog::new);
        made.put(org.jooq.conf.MappedTable.class, org.jooq.conf.MappedTable::new);
        made.put(org.jooq.conf.MappedUDT.class, org.jooq.conf.MappedUDT::new);
        made.put(List.class, () -> List.of(DSL.field(DSL.name("t", "f"), SQLDataType.INTEGER)));
        made.put(Collection.class, made.get(List.class));
        made.put(Iterable.class, made.get(List.class));
        made.put(Iterator.class, () -> ((List<?>) of(List.class)).iterator());
        made.put(Set.class, () -> Set.of(DSL.field(DSL.name("t", "f"), SQLDataType.INTEGER)));
        made.put(Map.class, () -> new HashMap<>(Map.of(DSL.field(DSL.name("f"), SQLDataType.INTEGER), 1)));
    }
}

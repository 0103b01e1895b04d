package io.pgseam.query;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Values that a query is written with to see what it does with values: all different, and null for a type that is not known here. */
final class Samples<I> implements Parameters.Values<I> {

    private static final LocalDate DAY = LocalDate.of(2001, 2, 3);
    private static final Map<Class<?>, IntFunction<?>> BY_TYPE = new HashMap<>();

    static {
        BY_TYPE.put(String.class, number -> "sample " + number);
        BY_TYPE.put(Boolean.class, number -> number % 2 == 0);
        BY_TYPE.put(Byte.class, number -> (byte) number);
        BY_TYPE.put(Short.class, number -> (short) number);
        BY_TYPE.put(Integer.class, number -> number);
        BY_TYPE.put(Long.class, number -> (long) number);
        BY_TYPE.put(Float.class, number -> (float) number);
        BY_TYPE.put(Double.class, number -> (double) number);
        BY_TYPE.put(BigInteger.class, BigInteger::valueOf);
        BY_TYPE.put(BigDecimal.class, number -> BigDecimal.valueOf(number, 2));
        BY_TYPE.put(UUID.class, number -> new UUID(number, number));
        BY_TYPE.put(byte[].class, number -> new byte[] {(byte) number});
        BY_TYPE.put(JSON.class, number -> JSON.valueOf("{\"sample\": " + number + "}"));
        BY_TYPE.put(JSONB.class, number -> JSONB.valueOf("{\"sample\": " + number + "}"));
        BY_TYPE.put(LocalDate.class, DAY::plusDays);
        BY_TYPE.put(LocalTime.class, number -> LocalTime.MIDNIGHT.plusMinutes(number));
        BY_TYPE.put(LocalDateTime.class, number -> DAY.atStartOfDay().plusMinutes(number));
        BY_TYPE.put(OffsetTime.class, number -> OffsetTime.of(1, 2, number % 60, 0, ZoneOffset.UTC));
        BY_TYPE.put(
                OffsetDateTime.class,
                number -> DAY.plusDays(number).atStartOfDay().atOffset(ZoneOffset.UTC));
        BY_TYPE.put(Instant.class, number -> Instant.EPOCH.plusSeconds(number));
    }

    private int next;

    /** @param first the number of the first; samples with numbers far apart have nothing in common */
    Samples(int first) {
        next = first;
    }

    @Override
    public <T> @Nullable T of(Field<T> type, Function<? super I, ? extends @Nullable T> value) {
        return sample(type.getBinding().converter(), next++);
    }

    private static <X, T> @Nullable T sample(Converter<X, T> converter, int number) {
        T own = sample(converter.toType(), number);
        X basic = own == null ? sample(converter.fromType(), number) : null;
        if (basic == null) {
            return own;
        }
        try {
            return converter.from(basic);
        } catch (RuntimeException e) {
            // The converter knows what it takes; this was not it.
            return null;
        }
    }

    private static <T> @Nullable T sample(Class<T> type, int number) {
        IntFunction<?> known = BY_TYPE.get(type);
        if (known != null) {
            return type.cast(known.apply(number));
        }
        if (type.isEnum()) {
            T[] constants = type.getEnumConstants();
            return constants[number % constants.length];
        }
        return type.isArray() ? array(type, number) : null;
    }

    /** Returns an array of one or two elements. */
    private static <T> @Nullable T array(Class<T> type, int number) {
        Object element = sample(type.getComponentType(), number);
        if (element == null) {
            return null;
        }
        Object array = Array.newInstance(type.getComponentType(), 1 + number % 2);
        Array.set(array, 0, element);
        return type.cast(array);
    }
}

package io.pgseam.query;

import io.pgseam.types.PostgresType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Attachable;
import org.jooq.Binding;
import org.jooq.ContextConverter;
import org.jooq.Converter;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.DefaultBinding;
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column of the current row: by the driver's getter where jOOQ's own binding does nothing else, and by the field's binding otherwise.
 * The value is the one that jOOQ would fetch.
 */
interface ColumnReader {

    @Nullable
    Object read(ResultSet row, int column, Run run) throws SQLException;

    /** Reads what needs nothing but the driver. */
    @FunctionalInterface
    interface Getter {

        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    static ColumnReader of(Field<?> field) {
        Binding<?, ?> binding = field.getBinding();
        Optional<PostgresType<?>> ours = PostgresType.of(binding);
        if (ours.isPresent()) {
            PostgresType<?> type = ours.get();
            return (row, column, run) -> type.read(row, column);
        }
        ColumnReader bound = bound(binding, field);
        if (!ofjOOQ(binding)) {
            return bound;
        }
        Converter<?, ?> converter = binding.converter();
        return converter instanceof IdentityConverter && isArray(converter.fromType())
                ? array(converter.fromType(), bound)
                : Getters.of(converter.fromType())
                        .map(getter -> converted(getter, converter))
                        .orElse(bound);
    }

    private static boolean isArray(Class<?> type) {
        return type.isArray() && Getters.ELEMENTS.contains(type.componentType());
    }

    /** The driver gives elements of a domain as something else, which jOOQ converts. */
    private static ColumnReader array(Class<?> type, ColumnReader bound) {
        return (row, column, run) -> {
            Array array = row.getArray(column);
            Object elements = array == null ? null : array.getArray();
            return elements == null || type.isInstance(elements) ? elements : bound.read(row, column, run);
        };
    }

    /** Whether the binding is the one that jOOQ has for a type; its anonymous classes stand around bindings of others. */
    static boolean ofjOOQ(Binding<?, ?> binding) {
        return binding.getClass().getNestHost() == DefaultBinding.class
                && !binding.getClass().isAnonymousClass()
                && !Attachable.class.isAssignableFrom(binding.converter().toType())
                && !binding.converter().toType().isAssignableFrom(Attachable.class);
    }

    @SuppressWarnings("unchecked") // the getter reads what the converter takes
    private static <T> ColumnReader converted(Getter getter, Converter<T, ?> converter) {
        if (converter instanceof IdentityConverter) {
            return (row, column, run) -> getter.read(row, column);
        }
        ContextConverter<T, ?> scoped = ContextConverter.scoped(converter);
        return (row, column, run) -> scoped.from((T) getter.read(row, column), run.converterContext());
    }

    @SuppressWarnings("unchecked") // what is read is of the field's type
    private static ColumnReader bound(Binding<?, ?> binding, Field<?> field) {
        Binding<?, Object> typed = (Binding<?, Object>) binding;
        return (row, column, run) -> {
            ColumnScope scope = new ColumnScope(run, row, column, field);
            typed.get(scope);
            return scope.value();
        };
    }

    /** The driver's getters, as jOOQ uses them for PostgreSQL. */
    final class Getters {

        static final Set<Class<?>> ELEMENTS = Set.of(String.class, Integer.class, Long.class, UUID.class);

        private static final Map<Class<?>, Getter> BY_TYPE = new HashMap<>();

        static {
            BY_TYPE.put(String.class, ResultSet::getString);
            BY_TYPE.put(BigDecimal.class, ResultSet::getBigDecimal);
            BY_TYPE.put(byte[].class, ResultSet::getBytes);
            BY_TYPE.put(Boolean.class, (row, column) -> {
                boolean value = row.getBoolean(column);
                return row.wasNull() ? null : value;
            });
            BY_TYPE.put(Short.class, (row, column) -> {
                short value = row.getShort(column);
                return row.wasNull() ? null : value;
            });
            BY_TYPE.put(Integer.class, (row, column) -> {
                int value = row.getInt(column);
                return row.wasNull() ? null : value;
            });
            BY_TYPE.put(Long.class, (row, column) -> {
                long value = row.getLong(column);
                return row.wasNull() ? null : value;
            });
            BY_TYPE.put(UUID.class, (row, column) -> {
                Object value = row.getObject(column);
                return value == null || value instanceof UUID ? value : UUID.fromString(value.toString());
            });
            BY_TYPE.put(JSON.class, (row, column) -> {
                String value = row.getString(column);
                return value == null ? null : JSON.valueOf(value);
            });
            BY_TYPE.put(JSONB.class, (row, column) -> {
                String value = row.getString(column);
                return value == null ? null : JSONB.valueOf(value);
            });
        }

        private Getters() {}

        static Optional<Getter> of(Class<?> type) {
            return type.isEnum() && EnumType.class.isAssignableFrom(type)
                    ? Optional.of(labels(type.asSubclass(EnumType.class)))
                    : Optional.ofNullable(BY_TYPE.get(type));
        }

        private static Getter labels(Class<? extends EnumType> type) {
            Map<String, EnumType> byLabel = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(EnumType::getLiteral, label -> label, (one, other) -> one));
            return (row, column) -> byLabel.get(row.getString(column));
        }
    }
}

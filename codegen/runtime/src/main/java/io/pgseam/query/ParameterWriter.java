package io.pgseam.query;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jooq.Binding;
import org.jooq.ContextConverter;
import org.jooq.Converter;
import org.jooq.JSONB;
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.Nullable;

/**
 * Sets a bind value: by the driver's setter where jOOQ's own binding does nothing else, and by the binding otherwise. {@link Compilation} has
 * seen jOOQ make the same calls.
 */
interface ParameterWriter {

    /** The driver's setters, as jOOQ uses them for PostgreSQL; not for null. */
    Map<Class<?>, ParameterWriter> SETTERS = Map.of(
            String.class, (statement, index, value, run) -> statement.setString(index, (String) value),
            Boolean.class, (statement, index, value, run) -> statement.setBoolean(index, (Boolean) value),
            Integer.class, (statement, index, value, run) -> statement.setInt(index, (Integer) value),
            Long.class, (statement, index, value, run) -> statement.setLong(index, (Long) value),
            BigDecimal.class, (statement, index, value, run) -> statement.setBigDecimal(index, (BigDecimal) value),
            UUID.class, (statement, index, value, run) -> statement.setObject(index, value),
            JSONB.class, (statement, index, value, run) -> statement.setString(index, ((JSONB) value).data()));

    void write(PreparedStatement statement, int index, @Nullable Object value, Run run) throws SQLException;

    /** Sets whatever value as jOOQ does. */
    static ParameterWriter bound(Binding<?, Object> binding) {
        return (statement, index, value, run) -> {
            BindScope scope = run.bindScope(statement);
            scope.at(index, value);
            binding.set(scope);
        };
    }

    /** Sets values that are not null. */
    static ParameterWriter of(Binding<?, Object> binding) {
        ParameterWriter setter = SETTERS.get(binding.converter().fromType());
        return setter != null && ColumnReader.ofjOOQ(binding)
                ? converted(binding.converter(), setter, bound(binding))
                : bound(binding);
    }

    private static <T> ParameterWriter converted(
            Converter<T, Object> converter, ParameterWriter setter, ParameterWriter bound) {
        if (converter instanceof IdentityConverter) {
            return setter;
        }
        ContextConverter<T, Object> scoped = ContextConverter.scoped(converter);
        return (statement, index, value, run) -> {
            T basic = scoped.to(value, run.converterContext());
            if (basic == null) {
                bound.write(statement, index, value, run);
            } else {
                setter.write(statement, index, basic, run);
            }
        };
    }
}

package io.pgseam.types;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Converts between a Java type and the text form of a PostgreSQL type; NULL is null. */
final class TextConverter<U> extends AbstractConverter<Object, U> {

    private static final long serialVersionUID = 1L;

    private final PostgresType<U> type;

    TextConverter(PostgresType<U> type) {
        super(Object.class, type.javaType());
        this.type = type;
    }

    /** Takes the value itself, the text, what the driver wraps around it, or the list that nested JSON has for an array. */
    @Override
    public @Nullable U from(@Nullable Object databaseValue) {
        if (databaseValue == null || toType().isInstance(databaseValue)) {
            return toType().cast(databaseValue);
        }
        if (databaseValue instanceof List<?> list) {
            return type.form().fromElements(list);
        }
        if (databaseValue instanceof Object[] array) {
            return type.form().fromElements(Arrays.asList(array));
        }
        if (databaseValue instanceof Map<?, ?>) {
            throw new IllegalArgumentException(
                    "found an object of nested JSON, expected the text of a " + toType().getSimpleName());
        }
        return type.form().parse(databaseValue.toString());
    }

    @Override
    public @Nullable String to(@Nullable U userValue) {
        return userValue == null ? null : type.form().format(userValue);
    }
}

package io.pgseam.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.EnumType;
import org.jooq.Record;

/** The types of fields without a binding of ours, which jOOQ knows by their Java class. */
final class JavaTypes {

    private static final Map<Class<?>, PostgresType<?>> BY_CLASS = List.<PostgresType<?>>of(
                    PostgresType.BOOL,
                    PostgresType.INT2,
                    PostgresType.INT4,
                    PostgresType.INT8,
                    PostgresType.FLOAT4,
                    PostgresType.FLOAT8,
                    PostgresType.NUMERIC,
                    PostgresType.TEXT,
                    PostgresType.UUID,
                    PostgresType.BYTEA,
                    PostgresType.DATE,
                    PostgresType.TIME,
                    PostgresType.TIMETZ,
                    PostgresType.TIMESTAMP,
                    PostgresType.TIMESTAMPTZ,
                    PostgresType.JSON,
                    PostgresType.JSONB,
                    PostgresType.XML)
            .stream()
            .collect(Collectors.toUnmodifiableMap(PostgresType::javaType, Function.identity()));

    private JavaTypes() {}

    /** Returns the type, also of arrays, generated enums and generated composites; nothing for another class. */
    static Optional<PostgresType<?>> find(Class<?> javaType) {
        PostgresType<?> known = BY_CLASS.get(javaType);
        if (known != null) {
            return Optional.of(known);
        }
        if (javaType.isArray()) {
            return find(javaType.getComponentType()).map(PostgresType::array);
        }
        if (EnumType.class.isAssignableFrom(javaType) && javaType.isEnum()) {
            return Optional.of(EnumText.type(javaType.asSubclass(EnumType.class)));
        }
        return Record.class.isAssignableFrom(javaType)
                ? CompositeText.type(javaType.asSubclass(Record.class))
                : Optional.empty();
    }
}

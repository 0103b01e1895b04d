package io.pgseam.operators;

import io.pgseam.types.PostgresType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Values of a range: each bound as the very type of the range's bounds, for the operators convert nothing. */
final class Elements {

    private static final Map<Class<?>, PostgresType<?>> TYPES = Map.of(
            Integer.class, PostgresType.INT4,
            Long.class, PostgresType.INT8,
            BigDecimal.class, PostgresType.NUMERIC,
            LocalDate.class, PostgresType.DATE,
            LocalDateTime.class, PostgresType.TIMESTAMP,
            OffsetDateTime.class, PostgresType.TIMESTAMPTZ);

    private Elements() {}

    /** The class of T decides; one that is none of the built-in ranges' goes as jOOQ sends it. */
    static <T> Field<T> operand(T element) {
        @SuppressWarnings("unchecked") // each class is mapped to the type that holds it
        PostgresType<T> type = (PostgresType<T>) TYPES.get(element.getClass());
        return type == null ? DSL.val(element) : DSL.val(element, Operands.type(type));
    }
}

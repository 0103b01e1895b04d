package io.pgseam.types;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Binding;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultBinding;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * How many values of a column are sent as one array, which {@code unnest} takes apart. Immutable and thread-safe.
 *
 * @param <T> the Java type of the column
 * @param <E> the Java type of the array's elements
 */
public final class UnnestedColumn<T, E> {

    private static final Name UNNEST = DSL.name("pg_catalog", "unnest");

    private final Class<E> element;
    private final DataType<E[]> array;
    private final Function<T, @Nullable E> toElement;
    private final Function<Field<E[]>, Field<T>> unnest;

    private UnnestedColumn(
            Class<E> element,
            DataType<E[]> array,
            Function<T, @Nullable E> toElement,
            Function<Field<E[]>, Field<T>> unnest) {
        this.element = element;
        this.array = array;
        this.toElement = toElement;
        this.unnest = unnest;
    }

    /** Returns how; nothing for arrays of pgseam's types, and for types with bindings of others. */
    public static <T> Optional<UnnestedColumn<T, ?>> of(Field<T> column) {
        boolean isArray = column.getType().isArray();
        Optional<PostgresType<?>> ours = PostgresType.of(column.getBinding());
        if (ours.isPresent()) {
            return isArray && column.getType() != byte[].class
                    ? Optional.empty()
                    : Optional.of(typed(column, arrayOf(ours.get())));
        }
        if (!isJooqs(column.getBinding())) {
            return Optional.empty();
        }
        // Arrays of arrays would be taken apart to the bottom, and jOOQ has no form for arrays of bytea: both travel as
        // text.
        return isArray
                ? FieldText.of(column).map(text -> texts(column, text))
                : Optional.of(typed(column, column.getDataType().array()));
    }

    /** Returns the type of the array. */
    public DataType<E[]> arrayType() {
        return array;
    }

    /** Returns the array of the rows' values, in their order. */
    @SuppressWarnings("unchecked") // the array is of that type
    public <I> E[] values(List<? extends I> rows, Function<? super I, ? extends @Nullable T> value) {
        E[] values = (E[]) Array.newInstance(element, rows.size());
        for (int row = 0; row < values.length; row++) {
            T one = value.apply(rows.get(row));
            values[row] = one == null ? null : toElement.apply(one);
        }
        return values;
    }

    /** Returns the column of such an array, a row for each element. */
    public Field<T> unnest(Field<E[]> values) {
        return unnest.apply(values);
    }

    private static <T> UnnestedColumn<T, T> typed(Field<T> column, DataType<T[]> array) {
        return new UnnestedColumn<>(
                column.getType(), array, value -> value, values -> DSL.function(UNNEST, column.getDataType(), values));
    }

    private static <T> UnnestedColumn<T, String> texts(Field<T> column, FieldText<T> text) {
        return new UnnestedColumn<>(
                String.class,
                SQLDataType.CLOB.array(),
                text::format,
                values -> DSL.function(UNNEST, SQLDataType.CLOB, values).cast(column.getDataType()));
    }

    @SuppressWarnings("unchecked") // the type is that of the column's binding
    private static <T> DataType<T[]> arrayOf(PostgresType<?> type) {
        return (DataType<T[]>)
                (DataType<?>) SQLDataType.OTHER.asConvertedDataType(type.array().binding());
    }

    private static boolean isJooqs(Binding<?, ?> binding) {
        return binding.getClass().getNestHost() == DefaultBinding.class
                && !binding.getClass().isAnonymousClass();
    }
}

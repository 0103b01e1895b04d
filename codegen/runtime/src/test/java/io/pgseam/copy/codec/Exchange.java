package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.types.PostgresType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/**
 * Compares a codec with the server, for columns of one type, of arrays of it and of domains over it.
 *
 * @param type as in CREATE TABLE
 * @param scalar what the generator gives such a column
 * @param array what it gives an array
 * @param matrix what it gives an array of two dimensions
 */
public record Exchange<T>(String type, DataType<T> scalar, DataType<T[]> array, DataType<T[][]> matrix) {

    /** Of a type that jOOQ reads and writes without loss. */
    static <T> Exchange<T> of(String type, DataType<T> scalar) {
        return new Exchange<>(type, scalar, scalar.array(), scalar.array().array());
    }

    /** Of a type with a binding. */
    static <T> Exchange<T> of(String type, PostgresType<T> bound) {
        return new Exchange<>(
                type,
                dataType(bound),
                dataType(bound.array()),
                dataType(bound.array().array()));
    }

    static <T> DataType<T> dataType(PostgresType<T> bound) {
        return SQLDataType.OTHER.asConvertedDataType(bound.<Object>binding());
    }

    /** The values come back as they were, from the type and a domain over it, alone and in arrays, beside NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final void keeps(T... values) {
        T[] row = Arrays.copyOf(values, values.length + 1);
        T[][] square = Arrays.copyOf(matrix.getType().cast(Array.newInstance(row.getClass(), 0)), 2);
        Arrays.fill(square, row);
        assertKept(type, scalar, Arrays.asList(row));
        assertKept(type + "[]", array, Arrays.asList(row, Arrays.copyOf(row, 0), null));
        assertKept(type + "[][]", matrix, Arrays.asList(square, Arrays.copyOf(square, 0), null));
        String domain = ExchangeDatabase.domain(type);
        assertKept(domain, scalar, Arrays.asList(row));
        assertKept(domain + "[]", array, Arrays.asList(row, null));
    }

    private static <X> void assertKept(String type, DataType<X> dataType, List<X> values) {
        try (ExchangeTable<X> table = ExchangeTable.of(type, dataType)) {
            assertThat(comparable(table.exchanged(values))).as(type).isEqualTo(comparable(values));
        }
    }

    /** Returns what the server makes of the values, once every way to read it is found equal. */
    List<T> exchanged(List<T> values) {
        try (ExchangeTable<T> table = ExchangeTable.of(type, scalar)) {
            return table.exchanged(values);
        }
    }

    /** Returns the codec that a column of the type gets. */
    Codec<T> codec() {
        try (ExchangeTable<T> table = ExchangeTable.of(type, scalar)) {
            return table.codec();
        }
    }

    private static List<Object> comparable(List<?> values) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(ExchangeTable.comparable(value)));
        return list;
    }
}

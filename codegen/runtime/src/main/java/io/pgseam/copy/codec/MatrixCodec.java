package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes an array of two dimensions or more for binary COPY.
 *
 * <p>Shape: as {@link ArrayCodec}, with a length and a lower bound for each dimension; the elements stand in the order in
 * which the last dimension changes first. PostgreSQL has but one empty array, of no dimension: any array without elements
 * becomes it. Immutable and thread-safe.
 *
 * @param <E> the elements
 * @param <R> the rows: arrays of one dimension less
 * @param oid the array type's
 * @param elementOid the element type's; for an array of a domain the domain's own, unlike the element codec's
 * @param rowType the class of the rows
 * @param dimensions as many as the Java array has
 */
record MatrixCodec<E, R>(int oid, int elementOid, Codec<E> element, Class<R> rowType, int dimensions)
        implements Codec<R[]> {

    /** @throws EncodingException if rows of one dimension differ in length, or one is null */
    @Override
    public void encode(R[] value, WireBuffer out) {
        int[] lengths = new int[dimensions];
        Object[] level = value;
        boolean empty = false;
        for (int i = 0; i < dimensions; i++) {
            lengths[i] = level.length;
            empty |= level.length == 0;
            level = empty || i == dimensions - 1 ? new Object[0] : row(level[0]);
        }
        int count = empty ? requireEmpty(value, 0) : dimensions;
        out.int32(count);
        out.int32(hasNull(value, 0) ? 1 : 0);
        out.int32(elementOid);
        for (int i = 0; i < count; i++) {
            out.int32(lengths[i]);
            out.int32(ArrayCodec.LOWER_BOUND);
        }
        if (count > 0) {
            write(value, 0, lengths, out);
        }
    }

    private static Object[] row(@Nullable Object row) {
        if (row == null) {
            throw new EncodingException("a row of an array is null");
        }
        return (Object[]) row;
    }

    /** Returns 0, the count of dimensions of an array without elements. */
    private int requireEmpty(Object[] level, int depth) {
        if (depth == dimensions - 1 && level.length > 0) {
            throw new EncodingException("rows of an array differ in length");
        }
        if (depth < dimensions - 1) {
            for (Object each : level) {
                requireEmpty(row(each), depth + 1);
            }
        }
        return 0;
    }

    private boolean hasNull(Object[] level, int depth) {
        if (depth == dimensions - 1) {
            return ArrayCodec.hasNull(level);
        }
        for (Object each : level) {
            if (hasNull(row(each), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private void write(Object[] level, int depth, int[] lengths, WireBuffer out) {
        if (level.length != lengths[depth]) {
            throw new EncodingException("rows of an array differ in length");
        }
        for (Object each : level) {
            if (depth == dimensions - 1) {
                // At this depth the class of the array is one of E.
                @SuppressWarnings("unchecked")
                E value = (E) each;
                element.encodeField(value, out);
            } else {
                write(row(each), depth + 1, lengths, out);
            }
        }
    }

    /** @throws DecodingException also if the array has another count of dimensions */
    @Override
    public R[] decode(WireReader in) {
        int[] lengths = ArrayCodec.readLengths(in, elementOid, dimensions);
        // An array of the class of R is one of R.
        @SuppressWarnings("unchecked")
        R[] array = (R[]) Array.newInstance(rowType, lengths.length == 0 ? 0 : lengths[0]);
        read(array, 0, lengths, in);
        return array;
    }

    private void read(@Nullable Object[] level, int depth, int[] lengths, WireReader in) {
        for (int i = 0; i < level.length; i++) {
            if (depth == dimensions - 1) {
                level[i] = element.decodeField(in);
            } else {
                Class<?> type = level.getClass().getComponentType().getComponentType();
                Object[] row = (Object[]) Array.newInstance(type, lengths[depth + 1]);
                read(row, depth + 1, lengths, in);
                level[i] = row;
            }
        }
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes an array of one dimension for binary COPY.
 *
 * <p>Shape: {@code int32} dimensions (0 for an empty array, otherwise 1), {@code int32} 1 if any element is NULL, the
 * element type's OID, then for the dimension its length and its lower bound, then each element as a field. The lower bound
 * is written as 1, and is lost when it is read. Immutable and thread-safe.
 *
 * @param oid the array type's
 * @param elementOid the element type's; for an array of a domain the domain's own, unlike the element codec's
 * @param elementType the class of the elements
 */
record ArrayCodec<E>(int oid, int elementOid, Codec<E> element, Class<E> elementType) implements Codec<@Nullable E[]> {

    static final int LOWER_BOUND = 1;

    /** Each element has a length at least. */
    static final int MIN_ELEMENT_BYTES = 4;

    @Override
    public void encode(@Nullable E[] value, WireBuffer out) {
        out.int32(value.length == 0 ? 0 : 1);
        out.int32(hasNull(value) ? 1 : 0);
        out.int32(elementOid);
        if (value.length > 0) {
            out.int32(value.length);
            out.int32(LOWER_BOUND);
            for (E each : value) {
                element.encodeField(each, out);
            }
        }
    }

    static boolean hasNull(@Nullable Object[] value) {
        for (Object each : value) {
            if (each == null) {
                return true;
            }
        }
        return false;
    }

    /** @throws DecodingException also if the array has more dimensions than one */
    @Override
    public @Nullable E[] decode(WireReader in) {
        int[] lengths = readLengths(in, elementOid, 1);
        // An array of the class of E is one of E.
        @SuppressWarnings("unchecked")
        @Nullable
        E[] array = (@Nullable E[]) Array.newInstance(elementType, lengths.length == 0 ? 0 : lengths[0]);
        for (int i = 0; i < array.length; i++) {
            array[i] = element.decodeField(in);
        }
        return array;
    }

    /**
     * Reads what stands before the elements, and returns the length of each dimension; none for an empty array.
     *
     * @throws DecodingException if it is an array of other elements or with other dimensions
     */
    static int[] readLengths(WireReader in, int elementOid, int dimensions) {
        int found = in.int32();
        in.int32(); // whether there are NULLs, which the elements tell too
        int foundOid = in.int32();
        if (foundOid != elementOid) {
            throw new DecodingException("an array of elements of OID " + Integer.toUnsignedString(foundOid)
                    + ", expected " + Integer.toUnsignedString(elementOid));
        }
        if (found != 0 && found != dimensions) {
            throw new DecodingException("an array of " + found + " dimensions, expected " + dimensions);
        }
        int[] lengths = new int[found];
        long elements = 1;
        for (int i = 0; i < found; i++) {
            lengths[i] = in.int32();
            in.int32(); // the lower bound
            elements = lengths[i] < 1 ? Long.MAX_VALUE : Math.min(elements * lengths[i], Integer.MAX_VALUE);
            if (elements > in.remaining() / MIN_ELEMENT_BYTES) {
                throw new DecodingException(
                        "a dimension of length " + lengths[i] + " before " + in.remaining() + " bytes");
            }
        }
        return lengths;
    }
}

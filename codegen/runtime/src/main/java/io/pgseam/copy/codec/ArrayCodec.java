package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes an array of one dimension for binary COPY.
 *
 * <p>Shape: {@code int32} dimensions (0 for an empty array, otherwise 1), {@code int32} 1 if any element is NULL, the
 * element type's OID, then for the dimension its length and its lower bound 1, then each element as a field. Stateless
 * and thread-safe.
 *
 * @param oid the array type's
 * @param elementOid the element type's; for an array of a domain the domain's own, unlike the element codec's
 */
record ArrayCodec<E>(int oid, int elementOid, Codec<E> element) implements Codec<@Nullable E[]> {

    private static final int LOWER_BOUND = 1;

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

    private static boolean hasNull(@Nullable Object[] value) {
        for (Object each : value) {
            if (each == null) {
                return true;
            }
        }
        return false;
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Multirange;
import io.pgseam.types.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes and decodes a multirange for binary COPY.
 *
 * <p>Shape: {@code int32} count of ranges, then each as a field. The server sorts and joins them. Immutable and
 * thread-safe.
 *
 * @param oid the multirange type's
 * @param range of the ranges
 */
record MultirangeCodec<T>(int oid, Codec<Range<T>> range) implements Codec<Multirange<T>> {

    /** A range has a length and its flags at least. */
    private static final int MIN_RANGE_BYTES = 5;

    @Override
    public void encode(Multirange<T> value, WireBuffer out) {
        out.int32(value.ranges().size());
        for (Range<T> each : value.ranges()) {
            range.encodeField(each, out);
        }
    }

    @Override
    public Multirange<T> decode(WireReader in) {
        int count = in.int32();
        if (count < 0 || count > in.remaining() / MIN_RANGE_BYTES) {
            throw new DecodingException(count + " ranges in " + in.remaining() + " bytes");
        }
        List<Range<T>> ranges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Range<T> each = range.decodeField(in);
            if (each == null) {
                throw new DecodingException("a range is NULL");
            }
            ranges.add(each);
        }
        return new Multirange<>(ranges);
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Range;
import io.pgseam.types.Range.Between;
import io.pgseam.types.Range.Bound;

/**
 * Encodes and decodes a range for binary COPY.
 *
 * <p>Shape: a byte of flags (1 empty, 2 the lower bound belongs to it, 4 the upper one does, 8 no lower bound, 16 no upper
 * one), then the bounds that there are, as fields. The server rewrites ranges of whole numbers and days as {@code
 * [lower,upper)}, and reports bounds in the wrong order. Immutable and thread-safe.
 *
 * @param oid the range type's
 * @param bound of the bounds
 */
record RangeCodec<T>(int oid, Codec<T> bound) implements Codec<Range<T>> {

    private static final int EMPTY = 1;
    private static final int LOWER_INCLUSIVE = 2;
    private static final int UPPER_INCLUSIVE = 4;
    private static final int NO_LOWER = 8;
    private static final int NO_UPPER = 16;

    @Override
    public void encode(Range<T> value, WireBuffer out) {
        if (!(value instanceof Between<T> between)) {
            out.octet(EMPTY);
            return;
        }
        out.octet(
                flags(between.lower(), LOWER_INCLUSIVE, NO_LOWER) | flags(between.upper(), UPPER_INCLUSIVE, NO_UPPER));
        write(between.lower(), out);
        write(between.upper(), out);
    }

    private static int flags(Bound<?> bound, int inclusive, int absent) {
        if (bound instanceof Bound.Unbounded) {
            return absent;
        }
        return bound instanceof Bound.Inclusive ? inclusive : 0;
    }

    private void write(Bound<T> side, WireBuffer out) {
        if (side instanceof Bound.Inclusive<T> inclusive) {
            write(inclusive.value(), out);
        } else if (side instanceof Bound.Exclusive<T> exclusive) {
            write(exclusive.value(), out);
        }
    }

    private void write(T value, WireBuffer out) {
        if (value == null) {
            throw new EncodingException("a bound is null");
        }
        bound.encodeField(value, out);
    }

    @Override
    public Range<T> decode(WireReader in) {
        int flags = in.octet();
        if ((flags & EMPTY) != 0) {
            return Range.empty();
        }
        Bound<T> lower = read(flags, LOWER_INCLUSIVE, NO_LOWER, in);
        return new Between<>(lower, read(flags, UPPER_INCLUSIVE, NO_UPPER, in));
    }

    private Bound<T> read(int flags, int inclusive, int absent, WireReader in) {
        if ((flags & absent) != 0) {
            return new Bound.Unbounded<>();
        }
        T value = bound.decodeField(in);
        if (value == null) {
            throw new DecodingException("a bound is NULL");
        }
        return (flags & inclusive) == 0 ? new Bound.Exclusive<>(value) : new Bound.Inclusive<>(value);
    }
}

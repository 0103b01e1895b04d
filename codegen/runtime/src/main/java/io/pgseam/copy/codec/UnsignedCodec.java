package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code oid}, {@code xid} and {@code cid}, which share one binary form, for binary COPY.
 *
 * <p>Shape: {@code int32}, big-endian, unsigned. Range: 0 to 4,294,967,295. Immutable and thread-safe.
 *
 * @param oid the type among the three
 */
record UnsignedCodec(int oid) implements Codec<Long> {

    static final int OID = 26;
    static final int XID = 28;
    static final int CID = 29;

    private static final long MAX = 0xFFFF_FFFFL;

    /** @throws EncodingException if the number is out of range */
    @Override
    public void encode(Long value, WireBuffer out) {
        out.int32(bits(value));
    }

    @Override
    public Long decode(WireReader in) {
        return Integer.toUnsignedLong(in.int32());
    }

    static int bits(long value) {
        if (value < 0 || value > MAX) {
            throw new EncodingException("the number is not within 0 to " + MAX);
        }
        return (int) value;
    }
}

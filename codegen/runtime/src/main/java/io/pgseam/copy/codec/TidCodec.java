package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Tid;

/**
 * Encodes and decodes {@code tid} for binary COPY.
 *
 * <p>Shape: {@code int32} block and {@code int16} offset, both unsigned. Stateless and thread-safe.
 */
final class TidCodec implements Codec<Tid> {

    @Override
    public int oid() {
        return 27;
    }

    /** @throws EncodingException if block or offset is out of range */
    @Override
    public void encode(Tid value, WireBuffer out) {
        out.int32(UnsignedCodec.bits(value.block()));
        if (value.offset() < 0 || value.offset() > 0xFFFF) {
            throw new EncodingException("the offset is not within 0 to 65535");
        }
        out.int16(value.offset());
    }

    @Override
    public Tid decode(WireReader in) {
        long block = Integer.toUnsignedLong(in.int32());
        return new Tid(block, Short.toUnsignedInt(in.int16()));
    }
}

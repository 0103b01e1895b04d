package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code int4} ({@code integer}) for binary COPY.
 *
 * <p>Shape: {@code int32}, big-endian. Range: all of {@code int}. Stateless and thread-safe.
 */
final class Int4Codec implements Codec<Integer> {

    @Override
    public int oid() {
        return 23;
    }

    @Override
    public void encode(Integer value, WireBuffer out) {
        out.int32(value);
    }

    @Override
    public Integer decode(WireReader in) {
        return in.int32();
    }
}

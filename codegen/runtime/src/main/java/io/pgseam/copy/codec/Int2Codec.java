package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code int2} ({@code smallint}) for binary COPY.
 *
 * <p>Shape: {@code int16}, big-endian. Range: all of {@code short}. Stateless and thread-safe.
 */
final class Int2Codec implements Codec<Short> {

    @Override
    public int oid() {
        return 21;
    }

    @Override
    public void encode(Short value, WireBuffer out) {
        out.int16(value);
    }

    @Override
    public Short decode(WireReader in) {
        return in.int16();
    }
}

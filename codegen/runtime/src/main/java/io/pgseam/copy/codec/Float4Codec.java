package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code float4} ({@code real}) for binary COPY.
 *
 * <p>Shape: IEEE 754 single precision, big-endian. Range: all of {@code float}, with NaN, both infinities and -0.
 * Stateless and thread-safe.
 */
final class Float4Codec implements Codec<Float> {

    @Override
    public int oid() {
        return 700;
    }

    @Override
    public void encode(Float value, WireBuffer out) {
        out.int32(Float.floatToIntBits(value));
    }

    @Override
    public Float decode(WireReader in) {
        return Float.intBitsToFloat(in.int32());
    }
}

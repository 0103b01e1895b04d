package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;

/**
 * Encodes {@code float4} ({@code real}) for binary COPY.
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
}

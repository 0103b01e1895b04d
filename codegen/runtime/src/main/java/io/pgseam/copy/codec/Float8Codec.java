package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code float8} ({@code double precision}) for binary COPY.
 *
 * <p>Shape: IEEE 754 double precision, big-endian. Range: all of {@code double}, with NaN, both infinities and -0.
 * Stateless and thread-safe.
 */
final class Float8Codec implements Codec<Double> {

    @Override
    public int oid() {
        return 701;
    }

    @Override
    public void encode(Double value, WireBuffer out) {
        out.float64(value);
    }

    @Override
    public Double decode(WireReader in) {
        return in.float64();
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code bool} for binary COPY.
 *
 * <p>Shape: one byte, 1 for true and 0 for false. Stateless and thread-safe.
 */
final class BoolCodec implements Codec<Boolean> {

    @Override
    public int oid() {
        return 16;
    }

    @Override
    public void encode(Boolean value, WireBuffer out) {
        out.octet(value ? 1 : 0);
    }

    @Override
    public Boolean decode(WireReader in) {
        return in.octet() != 0;
    }
}

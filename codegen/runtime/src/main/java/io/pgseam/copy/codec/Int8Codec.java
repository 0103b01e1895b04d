package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code int8} ({@code bigint}) for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian. Range: all of {@code long}. Stateless and thread-safe.
 */
final class Int8Codec implements Codec<Long> {

    @Override
    public int oid() {
        return 20;
    }

    @Override
    public void encode(Long value, WireBuffer out) {
        out.int64(value);
    }

    @Override
    public Long decode(WireReader in) {
        return in.int64();
    }
}

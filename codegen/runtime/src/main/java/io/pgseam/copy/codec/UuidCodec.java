package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.util.UUID;

/**
 * Encodes and decodes {@code uuid} for binary COPY.
 *
 * <p>Shape: 16 bytes in the order of the text form. Range: all of {@code UUID}. Stateless and thread-safe.
 */
final class UuidCodec implements Codec<UUID> {

    @Override
    public int oid() {
        return 2950;
    }

    @Override
    public void encode(UUID value, WireBuffer out) {
        out.int64(value.getMostSignificantBits());
        out.int64(value.getLeastSignificantBits());
    }

    @Override
    public UUID decode(WireReader in) {
        return new UUID(in.int64(), in.int64());
    }
}

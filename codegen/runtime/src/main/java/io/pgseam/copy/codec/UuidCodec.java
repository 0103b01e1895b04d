package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import java.util.UUID;

/**
 * Encodes {@code uuid} for binary COPY.
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
}

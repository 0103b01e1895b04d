package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import org.jooq.types.ULong;

/**
 * Encodes and decodes {@code xid8} for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian, unsigned. Range: all of {@code ULong}. Stateless and thread-safe.
 */
final class Xid8Codec implements Codec<ULong> {

    @Override
    public int oid() {
        return 5069;
    }

    @Override
    public void encode(ULong value, WireBuffer out) {
        out.int64(value.longValue());
    }

    @Override
    public ULong decode(WireReader in) {
        return ULong.valueOf(in.int64());
    }
}

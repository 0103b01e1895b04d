package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Lsn;

/**
 * Encodes and decodes {@code pg_lsn} for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian, unsigned. Range: all of {@link Lsn}. Stateless and thread-safe.
 */
final class LsnCodec implements Codec<Lsn> {

    @Override
    public int oid() {
        return 3220;
    }

    @Override
    public void encode(Lsn value, WireBuffer out) {
        out.int64(value.position());
    }

    @Override
    public Lsn decode(WireReader in) {
        return new Lsn(in.int64());
    }
}

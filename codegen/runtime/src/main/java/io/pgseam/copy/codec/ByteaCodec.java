package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code bytea} for binary COPY.
 *
 * <p>Shape: the bytes as they are. Range: up to 1 GiB, which the server checks. Stateless and thread-safe.
 */
final class ByteaCodec implements Codec<byte[]> {

    @Override
    public int oid() {
        return 17;
    }

    @Override
    public void encode(byte[] value, WireBuffer out) {
        out.octets(value);
    }

    @Override
    public byte[] decode(WireReader in) {
        return in.octets(in.remaining());
    }
}

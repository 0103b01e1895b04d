package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import org.jooq.JSON;

/**
 * Encodes and decodes {@code json} for binary COPY.
 *
 * <p>Shape: the text in UTF-8, as it was written. The server reports what is not JSON. Stateless and thread-safe.
 */
final class JsonCodec implements Codec<JSON> {

    @Override
    public int oid() {
        return 114;
    }

    @Override
    public void encode(JSON value, WireBuffer out) {
        out.utf8(value.data());
    }

    @Override
    public JSON decode(WireReader in) {
        return JSON.json(in.utf8());
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import org.jooq.JSONB;

/**
 * Encodes {@code jsonb} for binary COPY.
 *
 * <p>Shape: the version byte 1, then the JSON text in UTF-8. The server parses the text and reports what is not JSON.
 * Stateless and thread-safe.
 */
final class JsonbCodec implements Codec<JSONB> {

    private static final int VERSION = 1;

    @Override
    public int oid() {
        return 3802;
    }

    @Override
    public void encode(JSONB value, WireBuffer out) {
        out.octet(VERSION);
        out.utf8(value.data());
    }
}

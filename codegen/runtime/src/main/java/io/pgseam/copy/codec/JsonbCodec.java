package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import org.jooq.JSONB;

/**
 * Encodes and decodes {@code jsonb} for binary COPY.
 *
 * <p>Shape: the version byte 1, then the JSON text in UTF-8. The server parses the text and reports what is not JSON.
 * Stateless and thread-safe.
 */
final class JsonbCodec implements Codec<JSONB> {

    @Override
    public int oid() {
        return 3802;
    }

    @Override
    public void encode(JSONB value, WireBuffer out) {
        VersionedTextCodec.writeVersion(out);
        out.utf8(value.data());
    }

    @Override
    public JSONB decode(WireReader in) {
        VersionedTextCodec.readVersion(in);
        return JSONB.jsonb(in.utf8());
    }
}

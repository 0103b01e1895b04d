package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@code hstore} for binary COPY.
 *
 * <p>Shape: {@code int32} count of pairs, then each as {@code int32} length and key, {@code int32} length and value, -1 for
 * NULL. Read in the server's order. Immutable and thread-safe.
 *
 * @param oid the type's, which differs between databases
 */
record HstoreCodec(int oid) implements Codec<Map<String, @Nullable String>> {

    /** A pair has two lengths at least. */
    private static final int MIN_PAIR_BYTES = 8;

    /** @throws EncodingException if a key is null */
    @Override
    public void encode(Map<String, @Nullable String> value, WireBuffer out) {
        out.int32(value.size());
        value.forEach((key, each) -> {
            if (key == null) {
                throw new EncodingException("a key is null");
            }
            writeText(key, out);
            writeText(each, out);
        });
    }

    @Override
    public Map<String, @Nullable String> decode(WireReader in) {
        int count = in.int32();
        if (count < 0 || count > in.remaining() / MIN_PAIR_BYTES) {
            throw new DecodingException(count + " pairs in " + in.remaining() + " bytes");
        }
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String key = in.utf8(in.int32());
            int length = in.int32();
            map.put(key, length == WireReader.NULL ? null : in.utf8(length));
        }
        return map;
    }

    private static void writeText(@Nullable String text, WireBuffer out) {
        if (text == null) {
            out.int32(WireReader.NULL);
        } else {
            int start = out.startLength();
            out.utf8(text);
            out.endLength(start);
        }
    }
}

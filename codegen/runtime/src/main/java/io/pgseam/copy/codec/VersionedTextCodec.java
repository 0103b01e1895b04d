package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code jsonpath}, {@code ltree}, {@code lquery} and {@code ltxtquery}, which share one binary form,
 * for binary COPY.
 *
 * <p>Shape: the version byte 1, then the text in UTF-8. The server reports what is not of the type. Immutable and
 * thread-safe.
 *
 * @param oid the type among the four
 */
record VersionedTextCodec(int oid) implements Codec<String> {

    static final int JSONPATH = 4072;

    private static final int VERSION = 1;

    @Override
    public void encode(String value, WireBuffer out) {
        writeVersion(out);
        out.utf8(value);
    }

    @Override
    public String decode(WireReader in) {
        readVersion(in);
        return in.utf8();
    }

    static void writeVersion(WireBuffer out) {
        out.octet(VERSION);
    }

    /** @throws DecodingException if it is another one */
    static void readVersion(WireReader in) {
        int version = in.octet();
        if (version != VERSION) {
            throw new DecodingException("the binary form's version is " + version + ", expected " + VERSION);
        }
    }
}

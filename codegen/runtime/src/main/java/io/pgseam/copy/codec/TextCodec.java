package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;

/**
 * Encodes {@code text}, {@code varchar} and {@code bpchar} ({@code char(n)}), which share one binary form, for binary
 * COPY.
 *
 * <p>Shape: UTF-8, without terminator. Range: any text without NUL and without lone surrogates; a length limit is the
 * server's to check. Stateless and thread-safe.
 *
 * @param oid the type among the three
 */
record TextCodec(int oid) implements Codec<String> {

    static final int TEXT = 25;
    static final int BPCHAR = 1042;
    static final int VARCHAR = 1043;

    @Override
    public void encode(String value, WireBuffer out) {
        out.utf8(value);
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code text}, {@code name}, {@code citext}, and {@code varchar} and {@code bpchar} without a length,
 * which share one binary form, for binary COPY.
 *
 * <p>Shape: UTF-8, without terminator. Range: any text without NUL and without lone surrogates. Immutable and
 * thread-safe.
 *
 * @param oid the type among the five
 */
record TextCodec(int oid) implements Codec<String> {

    static final int NAME = 19;
    static final int TEXT = 25;
    static final int BPCHAR = 1042;
    static final int VARCHAR = 1043;

    @Override
    public void encode(String value, WireBuffer out) {
        out.utf8(value);
    }

    @Override
    public String decode(WireReader in) {
        return in.utf8();
    }
}

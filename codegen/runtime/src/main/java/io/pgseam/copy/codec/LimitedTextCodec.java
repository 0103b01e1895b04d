package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code varchar(n)} and {@code char(n)} for binary COPY.
 *
 * <p>Shape: as {@code text}. The server reports a longer text, but would cut blanks at its end without a word: these are
 * refused. A shorter {@code char(n)} is read with its blanks. Immutable and thread-safe.
 *
 * @param oid the type among the two
 * @param characters n, counted in code points
 */
record LimitedTextCodec(int oid, int characters) implements Codec<String> {

    /** A type modifier is the length plus this. */
    private static final int MODIFIER_OFFSET = 4;

    static Codec<String> of(int oid, int modifier) {
        return modifier < MODIFIER_OFFSET ? new TextCodec(oid) : new LimitedTextCodec(oid, modifier - MODIFIER_OFFSET);
    }

    /** @throws EncodingException if there are blanks behind the last character that the column keeps */
    @Override
    public void encode(String value, WireBuffer out) {
        if (value.length() > characters
                && value.codePointCount(0, value.length()) > characters
                && value.endsWith(" ")) {
            throw new EncodingException("blanks after the " + characters + " characters that the column keeps");
        }
        out.utf8(value);
    }

    @Override
    public String decode(WireReader in) {
        return in.utf8();
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;

/**
 * Encodes and decodes {@code "char"}, PostgreSQL's type of one byte, for binary COPY.
 *
 * <p>Shape: the byte. Range: one ASCII character; none, for the byte 0; and a backslash with three octal digits for a byte
 * from 128 on, as the server prints it. Stateless and thread-safe.
 */
final class CharCodec implements Codec<String> {

    private static final int FIRST_NOT_ASCII = 0x80;

    @Override
    public int oid() {
        return 18;
    }

    /** @throws EncodingException if the text is longer than one byte */
    @Override
    public void encode(String value, WireBuffer out) {
        if (value.isEmpty()) {
            out.octet(0);
        } else if (value.length() == 1 && value.charAt(0) < FIRST_NOT_ASCII && value.charAt(0) != 0) {
            out.octet(value.charAt(0));
        } else if (value.matches("\\\\[23][0-7]{2}")) {
            out.octet(Integer.parseInt(value.substring(1), 8));
        } else {
            throw new EncodingException("a \"char\" has one ASCII character, or none");
        }
    }

    @Override
    public String decode(WireReader in) {
        int octet = in.octet();
        if (octet >= FIRST_NOT_ASCII) {
            return "\\" + Integer.toOctalString(octet);
        }
        return octet == 0 ? "" : String.valueOf((char) octet);
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.MacAddress;

/**
 * Encodes and decodes {@code macaddr} and {@code macaddr8} for binary COPY.
 *
 * <p>Shape: 6 or 8 bytes in the order of the text. An address of the other length is refused, because the server would fill
 * up 6 bytes to 8. Immutable and thread-safe.
 *
 * @param oid the type among the two
 * @param bytes its length
 */
record MacAddressCodec(int oid, int bytes) implements Codec<MacAddress> {

    static final int MACADDR = 829;
    static final int MACADDR8 = 774;

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    /** @throws EncodingException if the address has another length */
    @Override
    public void encode(MacAddress value, WireBuffer out) {
        String text = value.text();
        int length = (text.length() + 1) / 3;
        if (length != bytes) {
            throw new EncodingException("an address of " + length + " bytes, expected " + bytes);
        }
        for (int i = 0; i < text.length(); i += 3) {
            out.octet(Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16));
        }
    }

    @Override
    public MacAddress decode(WireReader in) {
        StringBuilder text = new StringBuilder(3 * bytes);
        for (int i = 0; i < bytes; i++) {
            int octet = in.octet();
            text.append(i == 0 ? "" : ":").append(DIGITS[octet >> 4]).append(DIGITS[octet & 0xF]);
        }
        return new MacAddress(text.toString());
    }
}

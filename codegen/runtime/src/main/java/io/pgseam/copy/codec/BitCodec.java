package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.BitString;

/**
 * Encodes and decodes {@code bit} and {@code varbit}, which share one binary form, for binary COPY.
 *
 * <p>Shape: {@code int32} count of bits, then the bits from the highest of the first byte on, filled up with zeros. The server
 * reports a wrong length. Immutable and thread-safe.
 *
 * @param oid the type among the two
 */
record BitCodec(int oid) implements Codec<BitString> {

    static final int BIT = 1560;
    static final int VARBIT = 1562;

    @Override
    public void encode(BitString value, WireBuffer out) {
        String bits = value.bits();
        int length = bits.length();
        out.int32(length);
        for (int start = 0; start < length; start += Byte.SIZE) {
            int octet = 0;
            for (int i = start; i < Math.min(length, start + Byte.SIZE); i++) {
                octet |= (bits.charAt(i) - '0') << (Byte.SIZE - 1 - i + start);
            }
            out.octet(octet);
        }
    }

    @Override
    public BitString decode(WireReader in) {
        int length = in.int32();
        if (length < 0 || (length + 7L) / Byte.SIZE != in.remaining()) {
            throw new DecodingException(length + " bits in " + in.remaining() + " bytes");
        }
        StringBuilder bits = new StringBuilder(length);
        for (int start = 0; start < length; start += Byte.SIZE) {
            int octet = in.octet();
            for (int i = start; i < Math.min(length, start + Byte.SIZE); i++) {
                bits.append((octet >> (Byte.SIZE - 1 - i + start) & 1) == 0 ? '0' : '1');
            }
        }
        return new BitString(bits.toString());
    }
}

package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import org.jooq.EnumType;

/**
 * Encodes a value of an enum type for binary COPY.
 *
 * <p>Shape: the label in UTF-8. The server reports a label that the live type lacks. Stateless and thread-safe.
 *
 * @param oid the enum type's, which differs between databases
 */
record EnumCodec(int oid) implements Codec<EnumType> {

    @Override
    public void encode(EnumType value, WireBuffer out) {
        out.utf8(value.getLiteral());
    }
}

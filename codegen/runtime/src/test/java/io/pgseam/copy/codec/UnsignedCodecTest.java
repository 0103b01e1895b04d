package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class UnsignedCodecTest {

    @Test
    void numbersAreKept() {
        Exchange.of("oid", PostgresType.OID).keeps(0L, 1L, 0x8000_0000L, 0xFFFF_FFFFL);
        Exchange.of("xid", PostgresType.XID).keeps(0L, 0xFFFF_FFFFL);
        Exchange.of("cid", PostgresType.CID).keeps(0L, 0xFFFF_FFFFL);
    }

    @Test
    void negativeNumberIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("oid", PostgresType.OID).codec().encode(-1L, new WireBuffer()))
                .withMessage("the number is not within 0 to 4294967295");
    }

    @Test
    void numberOf33BitsIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("oid", PostgresType.OID).codec().encode(0x1_0000_0000L, new WireBuffer()))
                .withMessage("the number is not within 0 to 4294967295");
    }
}

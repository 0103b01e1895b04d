package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.MacAddress;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class MacAddressCodecTest {

    @Test
    void addressesAreKept() {
        Exchange.of("macaddr", PostgresType.MACADDR)
                .keeps(new MacAddress("00:00:00:00:00:00"), new MacAddress("08:00:2B:01:02:ff"));
        Exchange.of("macaddr8", PostgresType.MACADDR8).keeps(new MacAddress("08:00:2b:01:02:03:04:ff"));
    }

    @Test
    void addressOfAnotherLengthIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("macaddr8", PostgresType.MACADDR8)
                        .codec()
                        .encode(new MacAddress("08:00:2b:01:02:03"), new WireBuffer()))
                .withMessage("an address of 6 bytes, expected 8");
    }
}

package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Tid;
import org.junit.jupiter.api.Test;

class TidCodecTest {

    private static final Exchange<Tid> PLACES = Exchange.of("tid", PostgresType.TID);

    @Test
    void valuesAreKept() {
        PLACES.keeps(new Tid(0, 0), new Tid(0xFFFF_FFFFL, 65_535));
    }

    @Test
    void offsetOutOfRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> PLACES.codec().encode(new Tid(0, 65_536), new WireBuffer()))
                .withMessage("the offset is not within 0 to 65535");
    }

    @Test
    void blockOutOfRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> PLACES.codec().encode(new Tid(-1, 0), new WireBuffer()))
                .withMessage("the number is not within 0 to 4294967295");
    }
}

package io.pgseam.copy.codec;

import io.pgseam.types.PostgresType;
import org.jooq.types.ULong;
import org.junit.jupiter.api.Test;

class Xid8CodecTest {

    private static final Exchange<ULong> NUMBERS = Exchange.of("xid8", PostgresType.XID8);

    @Test
    void valuesAreKept() {
        NUMBERS.keeps(ULong.valueOf(0), ULong.valueOf(1), ULong.valueOf(-1));
    }
}

package io.pgseam.copy.codec;

import io.pgseam.types.BitString;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class BitCodecTest {

    @Test
    void bitsAreKept() {
        Exchange.of("bit(3)", PostgresType.BIT).keeps(new BitString("000"), new BitString("101"));
        Exchange.of("bit(8)", PostgresType.BIT).keeps(new BitString("10000001"));
        Exchange.of("varbit", PostgresType.VARBIT)
                .keeps(
                        new BitString(""),
                        new BitString("1"),
                        new BitString("0".repeat(9)),
                        new BitString("01".repeat(999)));
    }
}

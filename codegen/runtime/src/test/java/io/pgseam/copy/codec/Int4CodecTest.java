package io.pgseam.copy.codec;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Int4CodecTest {

    private static final Exchange<Integer> NUMBERS = Exchange.of("int4", SQLDataType.INTEGER);

    @Test
    void valuesAreKept() {
        NUMBERS.keeps(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE);
    }
}

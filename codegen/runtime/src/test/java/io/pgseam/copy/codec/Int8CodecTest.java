package io.pgseam.copy.codec;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Int8CodecTest {

    private static final Exchange<Long> NUMBERS = Exchange.of("int8", SQLDataType.BIGINT);

    @Test
    void valuesAreKept() {
        NUMBERS.keeps(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
    }
}

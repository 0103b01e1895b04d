package io.pgseam.copy.codec;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Int2CodecTest {

    private static final Exchange<Short> NUMBERS = Exchange.of("int2", SQLDataType.SMALLINT);

    @Test
    void valuesAreKept() {
        NUMBERS.keeps(Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE);
    }
}

package io.pgseam.copy.codec;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Float4CodecTest {

    private static final Exchange<Float> NUMBERS = Exchange.of("float4", SQLDataType.REAL);

    @Test
    void valuesAreKept() {
        NUMBERS.keeps(
                Float.NaN,
                Float.NEGATIVE_INFINITY,
                -Float.MAX_VALUE,
                -0f,
                0f,
                Float.MIN_VALUE,
                0.1f,
                Float.MAX_VALUE,
                Float.POSITIVE_INFINITY);
    }
}

package io.pgseam.copy.codec;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Float8CodecTest {

    private static final Exchange<Double> NUMBERS = Exchange.of("float8", SQLDataType.DOUBLE);

    @Test
    void valuesAreKept() {
        NUMBERS.keeps(
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                -Double.MAX_VALUE,
                -0d,
                0d,
                Double.MIN_VALUE,
                0.1,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY);
    }
}

package io.pgseam.copy.codec;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class BoolCodecTest {

    private static final Exchange<Boolean> BOOLEANS = Exchange.of("bool", SQLDataType.BOOLEAN);

    @Test
    void valuesAreKept() {
        BOOLEANS.keeps(true, false);
    }
}

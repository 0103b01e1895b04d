package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Float8CodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        Double[] values = {
            0d,
            -0d,
            0.1,
            -1e-300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            null
        };
        assertThat(RoundTrip.of("float8", SQLDataType.DOUBLE, new Float8Codec()).select(values))
                .containsExactly(values);
    }
}

package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Float4CodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        Float[] values = {
            0f,
            -0f,
            1.1f,
            -1e-10f,
            Float.MIN_VALUE,
            Float.MAX_VALUE,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            null
        };
        assertThat(RoundTrip.of("float4", SQLDataType.REAL, new Float4Codec()).select(values))
                .containsExactly(values);
    }
}

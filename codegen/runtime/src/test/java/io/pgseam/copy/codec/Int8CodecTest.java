package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Int8CodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        Long[] values = {0L, 1L, -1L, 1L << 32, -(1L << 32), Long.MAX_VALUE, Long.MIN_VALUE, null};
        assertThat(RoundTrip.of("int8", SQLDataType.BIGINT, new Int8Codec()).select(values))
                .containsExactly(values);
    }
}

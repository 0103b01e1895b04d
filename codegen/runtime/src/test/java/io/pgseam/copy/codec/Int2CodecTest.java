package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Int2CodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        Short[] values = {0, 1, -1, 255, 256, Short.MAX_VALUE, Short.MIN_VALUE, null};
        assertThat(RoundTrip.of("int2", SQLDataType.SMALLINT, new Int2Codec()).select(values))
                .containsExactly(values);
    }
}

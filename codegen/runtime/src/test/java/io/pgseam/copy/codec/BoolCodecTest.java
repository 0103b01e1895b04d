package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class BoolCodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        assertThat(RoundTrip.of("bool", SQLDataType.BOOLEAN, new BoolCodec()).select(true, false, null))
                .containsExactly(true, false, null);
    }
}

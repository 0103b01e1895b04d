package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class ByteaCodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        byte[][] values = {{}, {0}, {0, 1, 127, -128, -1}, "\\x00".getBytes(), new byte[200_000], null};
        assertThat(RoundTrip.of("bytea", SQLDataType.BLOB, new ByteaCodec()).select(values))
                .containsExactly(values);
    }
}

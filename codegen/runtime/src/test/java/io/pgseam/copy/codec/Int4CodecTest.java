package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class Int4CodecTest {

    private static final Integer[] VALUES = {0, 1, -1, 65_535, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE, null};

    @Test
    void selectGivesBackWhatWasWritten() {
        assertThat(RoundTrip.of("int4", SQLDataType.INTEGER, new Int4Codec()).select(VALUES))
                .containsExactly(VALUES);
    }

    @Test
    void writesADomainOverInt() {
        assertThat(RoundTrip.of("quantity", SQLDataType.INTEGER, new Int4Codec())
                        .select(1, Integer.MAX_VALUE, null))
                .containsExactly(1, Integer.MAX_VALUE, null);
    }
}

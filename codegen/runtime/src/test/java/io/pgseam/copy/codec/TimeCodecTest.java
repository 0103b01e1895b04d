package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeCodecTest {

    private static final Exchange<LocalTime> TIMES = Exchange.of("time", PostgresType.TIME);

    @Test
    void valuesAreKept() {
        TIMES.keeps(LocalTime.MIN, LocalTime.of(0, 0, 0, 1_000), LocalTime.of(23, 59, 59, 999_999_000), LocalTime.MAX);
    }

    @Test
    void nanosecondsAreCut() {
        assertThat(TIMES.exchanged(List.of(LocalTime.of(1, 2, 3, 4_999))))
                .containsExactly(LocalTime.of(1, 2, 3, 4_000));
    }

    @Test
    void whatTheColumnWouldRoundIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("time(2)", PostgresType.TIME)
                        .codec()
                        .encode(LocalTime.of(1, 2, 3, 45_678_000), new WireBuffer()))
                .withMessage("more than the 2 digits of a second's fraction that the column keeps; round it first");
    }
}

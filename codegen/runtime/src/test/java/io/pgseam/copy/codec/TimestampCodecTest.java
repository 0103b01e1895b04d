package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimestampCodecTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(-4713, 11, 24, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(294_277, 1, 1, 0, 0);

    private static final Exchange<LocalDateTime> TIMESTAMPS = Exchange.of("timestamp", PostgresType.TIMESTAMP);

    @Test
    void valuesAreKept() {
        TIMESTAMPS.keeps(
                LocalDateTime.MIN,
                FIRST,
                LocalDateTime.parse("1582-10-10T00:00:00"),
                LocalDateTime.parse("1999-12-31T23:59:59.999999"),
                LocalDateTime.parse("2026-03-29T02:30:00.000001"),
                END.minusNanos(1_000),
                LocalDateTime.MAX);
    }

    @Test
    void nanosecondsAreTruncatedTowardThePast() {
        assertThat(TIMESTAMPS.exchanged(List.of(LocalDateTime.parse("1955-01-01T00:00:00.000001999"))))
                .containsExactly(LocalDateTime.parse("1955-01-01T00:00:00.000001"));
    }

    @Test
    void momentBeforeTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> TIMESTAMPS.codec().encode(FIRST.minusNanos(1), new WireBuffer()))
                .withMessage("year 4714 BC is before 24 November 4714 BC, the first day PostgreSQL can store");
    }

    @Test
    void momentAfterTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> TIMESTAMPS.codec().encode(END, new WireBuffer()))
                .withMessage("year 294277 is after 294276, the last PostgreSQL can store");
    }

    @Test
    void whatTheColumnWouldRoundIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("timestamp(3)", PostgresType.TIMESTAMP)
                        .codec()
                        .encode(LocalDateTime.parse("2026-01-01T00:00:00.0005"), new WireBuffer()))
                .withMessage("more than the 3 digits of a second's fraction that the column keeps; round it first");
    }

    @Test
    void infinitiesFitIntoAnyColumn() {
        Exchange.of("timestamp(0)", PostgresType.TIMESTAMP).keeps(LocalDateTime.MIN, LocalDateTime.MAX);
    }
}

package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimestamptzCodecTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.of(-4713, 11, 24, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(294_277, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final Exchange<OffsetDateTime> TIMESTAMPS = Exchange.of("timestamptz", PostgresType.TIMESTAMPTZ);

    @Test
    void valuesAreKept() {
        TIMESTAMPS.keeps(
                OffsetDateTime.MIN,
                FIRST,
                OffsetDateTime.parse("1900-01-01T00:00:00Z"),
                OffsetDateTime.parse("1999-12-31T23:59:59.999999Z"),
                END.minusNanos(1_000),
                OffsetDateTime.MAX);
    }

    @Test
    void instantIsReadAtUtc() {
        assertThat(TIMESTAMPS.exchanged(List.of(OffsetDateTime.parse("2026-07-01T00:30:00+05:45"))))
                .containsExactly(OffsetDateTime.parse("2026-06-30T18:45:00Z"));
    }

    @Test
    void nanosecondsAreTruncatedTowardThePast() {
        assertThat(TIMESTAMPS.exchanged(List.of(OffsetDateTime.parse("1955-01-01T00:00:00.000001999Z"))))
                .containsExactly(OffsetDateTime.parse("1955-01-01T00:00:00.000001Z"));
    }

    @Test
    void instantBeforeTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> TIMESTAMPS.codec().encode(FIRST.minusNanos(1), new WireBuffer()))
                .withMessage("year 4714 BC is before 24 November 4714 BC, the first day PostgreSQL can store");
    }

    @Test
    void instantAfterTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> TIMESTAMPS.codec().encode(END, new WireBuffer()))
                .withMessage("year 294277 is after 294276, the last PostgreSQL can store");
    }

    @Test
    void whatTheColumnWouldRoundIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("timestamptz(0)", PostgresType.TIMESTAMPTZ)
                        .codec()
                        .encode(OffsetDateTime.parse("2026-01-01T00:00:00.5Z"), new WireBuffer()))
                .withMessage("more than the 0 digits of a second's fraction that the column keeps; round it first");
    }
}

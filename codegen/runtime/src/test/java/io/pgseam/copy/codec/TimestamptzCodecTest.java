package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class TimestamptzCodecTest {

    private static final RoundTrip<OffsetDateTime> TIMESTAMPTZ_COLUMN =
            RoundTrip.of("timestamptz", SQLDataType.TIMESTAMPWITHTIMEZONE, new TimestamptzCodec());

    private static final OffsetDateTime FIRST = OffsetDateTime.of(-4713, 11, 24, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(294_277, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Test
    void selectGivesBackTheInstantThatWasWritten() {
        OffsetDateTime[] values = {
            OffsetDateTime.parse("2000-01-01T00:00:00Z"),
            OffsetDateTime.parse("1999-12-31T23:59:59.999999Z"),
            OffsetDateTime.parse("2026-07-01T12:00:00.000001+05:30"),
            OffsetDateTime.parse("2026-07-01T12:00:00-18:00"),
            OffsetDateTime.parse("1955-01-01T00:00:00Z")
        };
        assertThat(TIMESTAMPTZ_COLUMN.select(values))
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(
                        values[0].toInstant(),
                        values[1].toInstant(),
                        values[2].toInstant(),
                        values[3].toInstant(),
                        values[4].toInstant());
    }

    @Test
    void nullIsWritten() {
        assertThat(TIMESTAMPTZ_COLUMN.select((OffsetDateTime) null)).containsExactly((OffsetDateTime) null);
    }

    @Test
    void nanosecondsAreTruncatedTowardThePast() {
        assertThat(TIMESTAMPTZ_COLUMN.select(OffsetDateTime.parse("1955-01-01T00:00:00.000001999Z")))
                .first()
                .extracting(OffsetDateTime::getNano)
                .isEqualTo(1_000);
    }

    @Test
    void bothEndsOfTheRangeAndBothInfinitiesAreWritten() {
        assertThat(TIMESTAMPTZ_COLUMN.selectText(FIRST, END.minusNanos(1), OffsetDateTime.MIN, OffsetDateTime.MAX))
                .containsExactly(
                        "4714-11-24 05:41:16+05:41:16 BC",
                        "294277-01-01 05:44:59.999999+05:45",
                        "-infinity",
                        "infinity");
    }

    @Test
    void anInstantOutsideTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> new TimestamptzCodec().encode(FIRST.minusNanos(1), new WireBuffer()))
                .withMessage("year 4714 BC is before 24 November 4714 BC, the first day PostgreSQL can store");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> new TimestamptzCodec().encode(END, new WireBuffer()))
                .withMessage("year 294277 is after 294276, the last PostgreSQL can store");
    }
}

package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.time.LocalDateTime;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class TimestampCodecTest {

    private static final RoundTrip<LocalDateTime> TIMESTAMP_COLUMN =
            RoundTrip.of("timestamp", SQLDataType.LOCALDATETIME, new TimestampCodec());

    private static final LocalDateTime FIRST = LocalDateTime.of(-4713, 11, 24, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(294_277, 1, 1, 0, 0);

    @Test
    void selectGivesBackWhatWasWritten() {
        LocalDateTime[] values = {
            LocalDateTime.of(2000, 1, 1, 0, 0),
            LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_000),
            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1_000),
            LocalDateTime.of(2026, 3, 29, 2, 30),
            LocalDateTime.of(1, 1, 1, 0, 0),
            null
        };
        assertThat(TIMESTAMP_COLUMN.select(values)).containsExactly(values);
    }

    @Test
    void nanosecondsAreTruncatedTowardThePast() {
        assertThat(TIMESTAMP_COLUMN.selectText(
                        LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1_999), LocalDateTime.of(1950, 1, 1, 0, 0, 0, 1_999)))
                .containsExactly("2026-01-01 00:00:00.000001", "1950-01-01 00:00:00.000001");
    }

    @Test
    void bothEndsOfTheRangeAndBothInfinitiesAreWritten() {
        assertThat(TIMESTAMP_COLUMN.selectText(FIRST, END.minusNanos(1), LocalDateTime.MIN, LocalDateTime.MAX))
                .containsExactly("4714-11-24 00:00:00 BC", "294276-12-31 23:59:59.999999", "-infinity", "infinity");
    }

    @Test
    void aMomentOutsideTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> new TimestampCodec().encode(FIRST.minusNanos(1), new WireBuffer()))
                .withMessage("year 4714 BC is before 24 November 4714 BC, the first day PostgreSQL can store");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> new TimestampCodec().encode(END, new WireBuffer()))
                .withMessage("year 294277 is after 294276, the last PostgreSQL can store");
    }
}

package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.time.LocalDate;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class DateCodecTest {

    private static final RoundTrip<LocalDate> DATE_COLUMN =
            RoundTrip.of("date", SQLDataType.LOCALDATE, new DateCodec());

    private static final LocalDate FIRST = LocalDate.of(-4713, 11, 24);
    private static final LocalDate LAST = LocalDate.of(5_874_897, 12, 31);

    @Test
    void selectGivesBackWhatWasWritten() {
        LocalDate[] values = {
            LocalDate.of(2000, 1, 1),
            LocalDate.of(1999, 12, 31),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(1, 1, 1),
            null
        };
        assertThat(DATE_COLUMN.select(values)).containsExactly(values);
    }

    @Test
    void bothEndsOfTheRangeAndBothInfinitiesAreWritten() {
        assertThat(DATE_COLUMN.selectText(FIRST, LAST, LocalDate.MIN, LocalDate.MAX))
                .containsExactly("4714-11-24 BC", "5874897-12-31", "-infinity", "infinity");
    }

    @Test
    void theCalendarIsGregorianBefore1582Too() {
        assertThat(DATE_COLUMN.selectText(LocalDate.of(1582, 10, 10), LocalDate.of(1000, 2, 28)))
                .containsExactly("1582-10-10", "1000-02-28");
    }

    @Test
    void aDayOutsideTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> new DateCodec().encode(FIRST.minusDays(1), new WireBuffer()))
                .withMessage("year 4714 BC is before 24 November 4714 BC, the first day PostgreSQL can store");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> new DateCodec().encode(LAST.plusDays(1), new WireBuffer()))
                .withMessage("year 5874898 is after 5874897, the last PostgreSQL can store");
    }
}

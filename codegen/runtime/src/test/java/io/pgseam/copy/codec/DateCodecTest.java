package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateCodecTest {

    private static final Exchange<LocalDate> DATES = Exchange.of("date", PostgresType.DATE);

    @Test
    void valuesAreKept() {
        DATES.keeps(
                LocalDate.MIN,
                LocalDate.of(-4713, 11, 24),
                LocalDate.of(-43, 3, 15),
                LocalDate.of(0, 3, 1),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(1999, 12, 31),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(5_874_897, 12, 31),
                LocalDate.MAX);
    }

    @Test
    void dayBeforeTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> DATES.codec().encode(LocalDate.of(-4713, 11, 23), new WireBuffer()))
                .withMessage("year 4714 BC is before 24 November 4714 BC, the first day PostgreSQL can store");
    }

    @Test
    void dayAfterTheRangeIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> DATES.codec().encode(LocalDate.of(5_874_898, 1, 1), new WireBuffer()))
                .withMessage("year 5874898 is after 5874897, the last PostgreSQL can store");
    }

    /** SELECT fails here: the driver takes 1 BC for no leap year. */
    @Test
    void leapDayBeforeChristIsRead() {
        try (ExchangeTable<LocalDate> table = ExchangeTable.of("date", Exchange.dataType(PostgresType.DATE))) {
            assertThat(table.decoded("0001-02-29 BC")).isEqualTo(LocalDate.of(0, 2, 29));
        }
    }
}

package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeCodecTest {

    @Test
    void rangesAreKept() {
        Exchange.of("int4range", PostgresType.INT4RANGE)
                .keeps(
                        Range.empty(),
                        Range.all(),
                        Range.closedOpen(-1, 5),
                        Range.atLeast(Integer.MIN_VALUE),
                        Range.lessThan(9));
        Exchange.of("int8range", PostgresType.INT8RANGE).keeps(Range.closedOpen(Long.MIN_VALUE, Long.MAX_VALUE));
        Exchange.of("numrange", PostgresType.NUMRANGE)
                .keeps(Range.closed(new BigDecimal("1.50"), new BigDecimal("1E+20").setScale(0)), Range.empty());
        Exchange.of("daterange", PostgresType.DATERANGE)
                .keeps(Range.lessThan(LocalDate.MAX), Range.closedOpen(LocalDate.MIN, LocalDate.of(2000, 1, 1)));
        Exchange.of("tsrange", PostgresType.TSRANGE).keeps(Range.closed(LocalDateTime.MIN, LocalDateTime.MAX));
        Exchange.of("tstzrange", PostgresType.TSTZRANGE)
                .keeps(Range.atLeast(OffsetDateTime.parse("2026-01-01T00:00:00.000001Z")));
    }

    @Test
    void serverRewritesRangesOfWholeNumbers() {
        assertThat(Exchange.of("int4range", PostgresType.INT4RANGE)
                        .exchanged(List.of(Range.closed(1, 4), Range.closedOpen(1, 1))))
                .containsExactly(Range.closedOpen(1, 5), Range.empty());
    }

    @Test
    void nullBoundIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("int4range", PostgresType.INT4RANGE)
                        .codec()
                        .encode(Range.atLeast(null), new WireBuffer()))
                .withMessage("a bound is null");
    }
}

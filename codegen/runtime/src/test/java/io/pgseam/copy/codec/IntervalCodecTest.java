package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.Interval;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class IntervalCodecTest {

    private static final Exchange<Interval> INTERVALS = Exchange.of("interval", PostgresType.INTERVAL);

    @Test
    void valuesAreKept() {
        INTERVALS.keeps(
                new Interval(0, 0, 0),
                new Interval(-13, 40, -1),
                new Interval(13, -40, 1),
                new Interval(Integer.MAX_VALUE, Integer.MIN_VALUE, 0),
                Interval.INFINITY,
                Interval.NEGATIVE_INFINITY);
    }

    @Test
    void columnOfFewerFieldsKeepsThose() {
        Exchange.of("interval year", PostgresType.INTERVAL).keeps(new Interval(24, 0, 0), Interval.INFINITY);
        Exchange.of("interval year to month", PostgresType.INTERVAL).keeps(new Interval(-25, 0, 0));
        Exchange.of("interval day", PostgresType.INTERVAL).keeps(new Interval(1, -2, 0));
        Exchange.of("interval day to hour", PostgresType.INTERVAL).keeps(new Interval(1, 2, -7_200_000_000L));
        Exchange.of("interval minute", PostgresType.INTERVAL).keeps(new Interval(1, 2, 7_260_000_000L));
        Exchange.of("interval second(1)", PostgresType.INTERVAL).keeps(new Interval(1, 2, 3_100_000));
    }

    @Test
    void whatTheColumnWouldRoundIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("interval(1)", PostgresType.INTERVAL)
                        .codec()
                        .encode(new Interval(0, 0, 150_000), new WireBuffer()))
                .withMessage("more than the 1 digits of a second's fraction that the column keeps; round it first");
    }

    @Test
    void whatTheColumnWouldCutIsRefused() {
        assertCut("year", new Interval(13, 0, 0), "YEAR");
        assertCut("month", new Interval(1, 1, 0), "MONTH");
        assertCut("year to month", new Interval(1, 0, 1), "MONTH");
        assertCut("day", new Interval(0, 1, 1), "DAY");
        assertCut("hour", new Interval(0, 0, 60_000_000), "HOUR");
        assertCut("hour to minute", new Interval(0, 0, 1_000_000), "MINUTE");
    }

    private static void assertCut(String fields, Interval value, String kept) {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("interval " + fields, PostgresType.INTERVAL)
                        .codec()
                        .encode(value, new WireBuffer()))
                .withMessage("the column keeps nothing below the " + kept + "; cut the interval first");
    }
}

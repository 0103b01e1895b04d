package io.pgseam.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @Test
    void partsKeepTheirOwnSigns() {
        assertThat(Interval.parse("-1 years -2 mons +3 days -04:05:06.789"))
                .isEqualTo(new Interval(-14, 3, -14_706_789_000L))
                .isEqualTo(Interval.of(Period.of(-1, -2, 3), Duration.parse("PT-4H-5M-6.789S")));
    }

    @Test
    void zeroIsATime() {
        assertThat(Interval.parse("00:00:00")).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void moreThanADayOfHoursStaysHours() {
        assertThat(Interval.parse("100:00:00").duration()).isEqualTo(Duration.ofHours(100));
    }

    @Test
    void smallestTimeIsWrittenWhole() {
        assertThat(new Interval(0, 0, Long.MIN_VALUE + 1)).hasToString("0 mons 0 days -2562047788:00:54.775807");
        assertThat(new Interval(0, 0, -1)).hasToString("0 mons 0 days -00:00:00.000001");
    }

    @Test
    void infinitiesAreReadAndWritten() {
        assertThat(Interval.parse("infinity")).isEqualTo(Interval.INFINITY).hasToString("infinity");
        assertThat(Interval.parse("-infinity"))
                .isEqualTo(Interval.NEGATIVE_INFINITY)
                .hasToString("-infinity");
    }

    @Test
    void iso8601IsReadToo() {
        assertThat(Interval.parse("P1Y2M")).isEqualTo(new Interval(14, 0, 0));
        assertThat(Interval.parse("P1W-2DT-3H4M-0.5S"))
                .isEqualTo(
                        new Interval(0, 5, Duration.ofHours(-3).plusMinutes(4).toNanos() / 1_000 - 500_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PT", "P1YT", "P1.5D", "+1-2 -3 +4:05:06", "@ 1 year 2 mons ago", ""})
    void otherStylesAreRefused(String text) {
        assertThatThrownBy(() -> Interval.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SET IntervalStyle TO postgres");
    }
}

package io.pgseam.types;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL {@code interval}, in the three parts that the server keeps and never mixes: a month has no fixed number of
 * days, nor a day of hours.
 *
 * @param months years included, 12 each
 * @param days weeks included, 7 each
 * @param micros microseconds: hours, minutes and seconds
 */
public record Interval(int months, int days, long micros) {

    /** Longer than every other interval; PostgreSQL 17 and later. */
    public static final Interval INFINITY = new Interval(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    /** Shorter than every other interval; PostgreSQL 17 and later. */
    public static final Interval NEGATIVE_INFINITY = new Interval(Integer.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);

    private static final long MICROS_PER_SECOND = 1_000_000;

    private static final Pattern TEXT = Pattern.compile("(?:([+-]?[0-9]+) years? ?)?(?:([+-]?[0-9]+) mons? ?)?"
            + "(?:([+-]?[0-9]+) days? ?)?(?:([+-])?([0-9]+):([0-5][0-9]):([0-5][0-9])(?:[.]([0-9]{1,6}))?)?");

    /** ISO 8601; no part may be a fraction but the seconds. */
    private static final Pattern ISO = Pattern.compile("P(?:([+-]?[0-9]+)Y)?(?:([+-]?[0-9]+)M)?(?:([+-]?[0-9]+)W)?"
            + "(?:([+-]?[0-9]+)D)?(?:T(?:([+-]?[0-9]+)H)?(?:([+-]?[0-9]+)M)?(?:([+-]?[0-9]+)(?:[.]([0-9]{1,6}))?S)?)?");

    /**
     * Returns the interval of a date part and a time part; finer nanoseconds are cut.
     *
     * @throws ArithmeticException if a part is out of range
     */
    public static Interval of(Period period, Duration duration) {
        long micros =
                Math.addExact(Math.multiplyExact(duration.getSeconds(), MICROS_PER_SECOND), duration.getNano() / 1000);
        return new Interval(Math.toIntExact(period.toTotalMonths()), period.getDays(), micros);
    }

    /** Returns the months, as years and months, and the days. */
    public Period period() {
        return Period.of(months / 12, months % 12, days);
    }

    /** Returns the hours, minutes and seconds. */
    public Duration duration() {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    /** @throws IllegalArgumentException if the text is not in IntervalStyle postgres, the server's default, or ISO 8601 */
    static Interval parse(String text) {
        if (text.equals("infinity")) {
            return INFINITY;
        }
        if (text.equals("-infinity")) {
            return NEGATIVE_INFINITY;
        }
        Matcher iso = ISO.matcher(text);
        // All parts may be missing, but not all at once: a digit stands before the last letter.
        if (iso.matches() && TextNumbers.isDigit(text.charAt(Math.max(0, text.length() - 2)))) {
            return iso(iso);
        }
        Matcher matcher = TEXT.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw new IllegalArgumentException("The interval " + text
                    + " is not in IntervalStyle postgres, which is expected. Run SET IntervalStyle TO postgres.");
        }
        int sign = "-".equals(matcher.group(4)) ? -1 : 1;
        long seconds = Math.addExact(
                Math.multiplyExact(number(matcher, 5), 3600L), number(matcher, 6) * 60 + number(matcher, 7));
        return new Interval(
                Math.toIntExact(Math.addExact(Math.multiplyExact(number(matcher, 1), 12L), number(matcher, 2))),
                Math.toIntExact(number(matcher, 3)),
                // The shortest interval has no positive counterpart.
                Math.addExact(Math.multiplyExact(sign * seconds, MICROS_PER_SECOND), sign * micros(matcher.group(8))));
    }

    private static Interval iso(Matcher matcher) {
        long months = Math.addExact(Math.multiplyExact(number(matcher, 1), 12L), number(matcher, 2));
        long days = Math.addExact(Math.multiplyExact(number(matcher, 3), 7L), number(matcher, 4));
        long minutes = Math.addExact(Math.multiplyExact(number(matcher, 5), 60L), number(matcher, 6));
        String whole = matcher.group(7) == null ? "" : matcher.group(7);
        long seconds = Math.addExact(Math.multiplyExact(minutes, 60L), whole.isEmpty() ? 0 : Long.parseLong(whole));
        int sign = whole.startsWith("-") ? -1 : 1;
        return new Interval(
                Math.toIntExact(months),
                Math.toIntExact(days),
                Math.addExact(Math.multiplyExact(seconds, MICROS_PER_SECOND), sign * micros(matcher.group(8))));
    }

    private static long micros(@Nullable String fraction) {
        return Long.parseLong(((fraction == null ? "" : fraction) + "000000").substring(0, 6));
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    /** Returns what the server reads as this interval. */
    @Override
    public String toString() {
        if (equals(INFINITY) || equals(NEGATIVE_INFINITY)) {
            return months < 0 ? "-infinity" : "infinity";
        }
        long seconds = Math.abs(micros / MICROS_PER_SECOND);
        return "%d mons %d days %s%02d:%02d:%02d.%06d"
                .formatted(
                        months,
                        days,
                        micros < 0 ? "-" : "",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60,
                        Math.abs(micros % MICROS_PER_SECOND));
    }
}

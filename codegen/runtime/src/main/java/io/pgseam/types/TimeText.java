package io.pgseam.types;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The text forms of dates and times, in DateStyle ISO, which the driver insists on.
 *
 * <p>The infinities are the {@code MAX} and {@code MIN} of the Java type, and {@code 24:00} is {@link LocalTime#MAX}, as in
 * pgjdbc. Nanoseconds are cut to microseconds, where the server would round.
 */
final class TimeText {

    private static final String INFINITY = "infinity";
    private static final String BEFORE_CHRIST = " BC";
    private static final Pattern TIME_TEXT = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?");
    private static final Pattern END_OF_DAY = Pattern.compile("24:00(:00([.]0+)?)?");
    private static final Pattern OFFSET = Pattern.compile("Z|[+-](0[0-9]|1[0-5])(:?[0-5][0-9](:?[0-5][0-9])?)?");

    private TimeText() {}

    static LocalDate date(String text) {
        if (text.endsWith(INFINITY)) {
            return infinity(text, LocalDate.MIN, LocalDate.MAX);
        }
        boolean beforeChrist = text.endsWith(BEFORE_CHRIST);
        int end = text.length() - (beforeChrist ? BEFORE_CHRIST.length() : 0);
        int year = end - "-MM-DD".length();
        if (year < 4 || text.charAt(year) != '-' || text.charAt(year + 3) != '-') {
            throw new IllegalArgumentException("no date");
        }
        int found = number(text, 0, year);
        if (found == 0) {
            throw new IllegalArgumentException("there is no year 0");
        }
        return LocalDate.of(
                beforeChrist ? 1 - found : found, number(text, year + 1, year + 3), number(text, year + 4, end));
    }

    /** Takes the sign before infinity, and nothing else. */
    private static <T> T infinity(String text, T negative, T positive) {
        return switch (text.substring(0, text.length() - INFINITY.length())) {
            case "" -> positive;
            case "-" -> negative;
            default -> throw new IllegalArgumentException("no infinity");
        };
    }

    /** Reads digits, which a sign or another script's are not. */
    private static int number(String text, int from, int to) {
        return Integer.parseInt(TextNumbers.digits(text.substring(from, to), 0));
    }

    static String format(LocalDate date) {
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            return sign(date.equals(LocalDate.MIN)) + INFINITY;
        }
        return append(new StringBuilder(), date).append(era(date)).toString();
    }

    private static StringBuilder append(StringBuilder text, LocalDate date) {
        int year = date.getYear();
        append(text, 1_000, year > 0 ? year : 1 - year);
        append(text.append('-'), 10, date.getMonthValue());
        return append(text.append('-'), 10, date.getDayOfMonth());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : BEFORE_CHRIST;
    }

    /** Appends the number, with zeros before it up to the place of the unit. */
    private static StringBuilder append(StringBuilder text, int unit, int number) {
        for (int place = unit; place > 1 && number < place; place /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    static LocalTime time(String text) {
        if (!TIME_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no time");
        }
        return END_OF_DAY.matcher(text).matches() ? LocalTime.MAX : LocalTime.parse(text);
    }

    static String format(LocalTime time) {
        return time.equals(LocalTime.MAX)
                ? "24:00:00"
                : append(new StringBuilder(), time).toString();
    }

    private static StringBuilder append(StringBuilder text, LocalTime time) {
        append(text, 10, time.getHour());
        append(text.append(':'), 10, time.getMinute());
        append(text.append(':'), 10, time.getSecond());
        return append(text.append('.'), 100_000, time.getNano() / 1_000);
    }

    static OffsetTime offsetTime(String text) {
        int offset = offset(text);
        return OffsetTime.of(below24(text.substring(0, offset)), zone(text.substring(offset)));
    }

    private static LocalTime below24(String text) {
        LocalTime time = time(text);
        if (time.equals(LocalTime.MAX)) {
            throw new IllegalArgumentException("24:00 has no time of day in Java");
        }
        return time;
    }

    /** @throws IllegalArgumentException if it is what the driver makes of 24:00 at an offset, which is no OffsetTime */
    static OffsetTime below24(OffsetTime time) {
        if (time.equals(OffsetTime.MAX)) {
            throw new IllegalArgumentException("timetz 24:00:00 has no java.time.OffsetTime");
        }
        return time;
    }

    static String format(OffsetTime time) {
        return append(new StringBuilder(), time.toLocalTime())
                .append(time.getOffset())
                .toString();
    }

    /** A date alone is its midnight. */
    static LocalDateTime timestamp(String text) {
        if (text.endsWith(INFINITY)) {
            return infinity(text, LocalDateTime.MIN, LocalDateTime.MAX);
        }
        String era = text.endsWith(BEFORE_CHRIST) ? BEFORE_CHRIST : "";
        String bare = text.substring(0, text.length() - era.length());
        // A space, or T within JSON.
        int separator = Math.max(bare.indexOf(' '), bare.indexOf('T'));
        if (separator < 0) {
            return date(text).atStartOfDay();
        }
        LocalDate date = date(bare.substring(0, separator) + era);
        String time = bare.substring(separator + 1);
        if (END_OF_DAY.matcher(time).matches()) {
            return date.plusDays(1).atStartOfDay();
        }
        return LocalDateTime.of(date, time(time));
    }

    static String format(LocalDateTime timestamp) {
        if (timestamp.equals(LocalDateTime.MAX) || timestamp.equals(LocalDateTime.MIN)) {
            return sign(timestamp.equals(LocalDateTime.MIN)) + INFINITY;
        }
        return withTime(timestamp, "");
    }

    static OffsetDateTime timestamptz(String text) {
        if (text.endsWith(INFINITY)) {
            return infinity(text, OffsetDateTime.MIN, OffsetDateTime.MAX);
        }
        String era = text.endsWith(BEFORE_CHRIST) ? BEFORE_CHRIST : "";
        String bare = text.substring(0, text.length() - era.length());
        int offset = offset(bare);
        return utc(timestamp(bare.substring(0, offset) + era).atOffset(zone(bare.substring(offset))));
    }

    /** Moves to UTC, because PostgreSQL keeps no offset: what a driver returns is the session's. */
    static OffsetDateTime utc(OffsetDateTime timestamptz) {
        boolean infinite = timestamptz.equals(OffsetDateTime.MAX) || timestamptz.equals(OffsetDateTime.MIN);
        return infinite ? timestamptz : timestamptz.withOffsetSameInstant(ZoneOffset.UTC);
    }

    static String format(OffsetDateTime timestamptz) {
        if (timestamptz.equals(OffsetDateTime.MAX) || timestamptz.equals(OffsetDateTime.MIN)) {
            return sign(timestamptz.equals(OffsetDateTime.MIN)) + INFINITY;
        }
        return withTime(timestamptz.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), "+00");
    }

    private static String withTime(LocalDateTime timestamp, String offset) {
        LocalDate date = timestamp.toLocalDate();
        StringBuilder text = append(new StringBuilder(), date).append(' ');
        return append(text, timestamp.toLocalTime())
                .append(offset)
                .append(era(date))
                .toString();
    }

    private static String sign(boolean negative) {
        return negative ? "-" : "";
    }

    /** Returns where the offset begins, after the time. */
    private static int offset(String text) {
        int offset = Math.max(text.indexOf('+'), Math.max(text.lastIndexOf('-'), text.indexOf('Z')));
        if (offset < 0 || text.lastIndexOf(':', offset) < 0) {
            throw new IllegalArgumentException("no offset");
        }
        return offset;
    }

    /** PostgreSQL knows offsets below 16 hours. */
    private static ZoneOffset zone(String text) {
        if (!OFFSET.matcher(text).matches()) {
            throw new IllegalArgumentException("no offset");
        }
        return ZoneOffset.of(text);
    }
}

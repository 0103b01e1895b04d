package io.pgseam.types;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The text forms of dates and times, in DateStyle ISO, which the driver insists on.
 *
 * <p>The infinities are the {@code MAX} and {@code MIN} of the Java type, and {@code 24:00} is {@link LocalTime#MAX}, as in
 * pgjdbc. Nanoseconds are cut to microseconds, where the server would round.
 */
final class TimeText {

    private static final String INFINITY = "infinity";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    private TimeText() {}

    static LocalDate date(String text) {
        if (text.endsWith(INFINITY)) {
            return text.startsWith("-") ? LocalDate.MIN : LocalDate.MAX;
        }
        boolean beforeChrist = text.endsWith(" BC");
        String[] parts = text.replace(" BC", "").split("-");
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(beforeChrist ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    static String format(LocalDate date) {
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            return sign(date.equals(LocalDate.MIN)) + INFINITY;
        }
        int year = date.getYear();
        return "%04d-%02d-%02d%s"
                .formatted(
                        year > 0 ? year : 1 - year, date.getMonthValue(), date.getDayOfMonth(), year > 0 ? "" : " BC");
    }

    static LocalTime time(String text) {
        return text.startsWith("24:00:00") ? LocalTime.MAX : LocalTime.parse(text);
    }

    static String format(LocalTime time) {
        return time.equals(LocalTime.MAX) ? "24:00:00" : TIME.format(time.truncatedTo(MICROS));
    }

    static OffsetTime offsetTime(String text) {
        int offset = offset(text);
        return OffsetTime.of(LocalTime.parse(text.substring(0, offset)), ZoneOffset.of(text.substring(offset)));
    }

    /** @throws IllegalArgumentException if it is what the driver makes of 24:00 at an offset, which is no OffsetTime */
    static OffsetTime below24(OffsetTime time) {
        if (time.equals(OffsetTime.MAX)) {
            throw new IllegalArgumentException("timetz 24:00:00 has no java.time.OffsetTime");
        }
        return time;
    }

    static String format(OffsetTime time) {
        return TIME.format(time.truncatedTo(MICROS)) + time.getOffset();
    }

    static LocalDateTime timestamp(String text) {
        if (text.endsWith(INFINITY)) {
            return text.startsWith("-") ? LocalDateTime.MIN : LocalDateTime.MAX;
        }
        String era = text.endsWith(" BC") ? " BC" : "";
        // A space, or T within JSON.
        String[] parts = text.replace(" BC", "").split("[ T]");
        return LocalDateTime.of(date(parts[0] + era), LocalTime.parse(parts[1]));
    }

    static String format(LocalDateTime timestamp) {
        if (timestamp.equals(LocalDateTime.MAX) || timestamp.equals(LocalDateTime.MIN)) {
            return sign(timestamp.equals(LocalDateTime.MIN)) + INFINITY;
        }
        return withTime(timestamp, "");
    }

    static OffsetDateTime timestamptz(String text) {
        if (text.endsWith(INFINITY)) {
            return text.startsWith("-") ? OffsetDateTime.MIN : OffsetDateTime.MAX;
        }
        String era = text.endsWith(" BC") ? " BC" : "";
        String bare = text.replace(" BC", "");
        int offset = offset(bare);
        return utc(timestamp(bare.substring(0, offset) + era).atOffset(ZoneOffset.of(bare.substring(offset))));
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
        String date = format(timestamp.toLocalDate());
        String time = TIME.format(timestamp.truncatedTo(MICROS)) + offset;
        return date.endsWith(" BC") ? date.replace(" BC", " " + time + " BC") : date + " " + time;
    }

    private static String sign(boolean negative) {
        return negative ? "-" : "";
    }

    private static int offset(String text) {
        return Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    }
}

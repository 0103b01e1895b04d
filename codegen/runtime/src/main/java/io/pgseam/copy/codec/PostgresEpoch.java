package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Counts from 2000-01-01, as PostgreSQL does, and knows the ends of its {@code timestamp} and {@code date}. */
final class PostgresEpoch {

    /** 2000-01-01T00:00:00Z, in seconds of Unix time. */
    private static final long EPOCH_SECOND = 946_684_800L;

    /** 2000-01-01, in days of Unix time. */
    private static final long EPOCH_DAY = 10_957;

    /** 4714-11-24 BC, Julian day 0, in seconds since 2000. */
    private static final long FIRST_SECOND = -211_813_488_000L;

    /** 294277-01-01, the first that a timestamp cannot hold, in seconds since 2000. */
    private static final long END_SECOND = 9_223_371_331_200L;

    /** 4714-11-24 BC, Julian day 0, in days since 2000. */
    private static final long FIRST_DAY = -2_451_545;

    /** The first day that a date cannot hold, in days since 2000. */
    private static final long END_DAY = 2_145_031_949;

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private PostgresEpoch() {}

    /**
     * Returns the microseconds since 2000-01-01T00:00:00; finer nanoseconds are truncated toward the past.
     *
     * @param epochSecond seconds of Unix time
     * @param nano nanoseconds of the second, 0 to 999,999,999
     * @param year for the message
     * @throws EncodingException if the moment is before 4714-11-24 BC or after 294276-12-31 AD
     */
    static long micros(long epochSecond, int nano, int year) {
        long second = epochSecond - EPOCH_SECOND;
        if (second < FIRST_SECOND) {
            throw tooEarly(year);
        }
        if (second >= END_SECOND) {
            throw new EncodingException("year " + year + " is after 294276, the last PostgreSQL can store");
        }
        return second * 1_000_000 + nano / 1_000;
    }

    /**
     * Returns the days since 2000-01-01.
     *
     * @param epochDay days of Unix time
     * @param year for the message
     * @throws EncodingException if the day is before 4714-11-24 BC or after 5874897-12-31 AD
     */
    static int days(long epochDay, int year) {
        long day = epochDay - EPOCH_DAY;
        if (day < FIRST_DAY) {
            throw tooEarly(year);
        }
        if (day >= END_DAY) {
            throw new EncodingException("year " + year + " is after 5874897, the last PostgreSQL can store");
        }
        return (int) day;
    }

    /** Returns the moment so many microseconds after 2000-01-01T00:00:00. */
    static LocalDateTime timestamp(long micros) {
        long day = Math.floorDiv(micros, MICROS_PER_DAY);
        return LocalDateTime.of(
                LocalDate.ofEpochDay(day + EPOCH_DAY), LocalTime.ofNanoOfDay((micros - day * MICROS_PER_DAY) * 1_000));
    }

    /** Returns the day so many days after 2000-01-01. */
    static LocalDate date(int days) {
        return LocalDate.ofEpochDay(days + EPOCH_DAY);
    }

    private static EncodingException tooEarly(int year) {
        // Year 0 is 1 BC.
        return new EncodingException(
                "year " + (1 - year) + " BC is before 24 November 4714 BC, the first day PostgreSQL can store");
    }
}

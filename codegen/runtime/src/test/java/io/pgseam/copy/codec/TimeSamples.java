package io.pgseam.copy.codec;

import io.pgseam.types.Interval;
import io.pgseam.types.PostgresType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;

/** Random dates and times over PostgreSQL's whole range, infinities among them. */
final class TimeSamples {

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final LocalDateTime FIRST = LocalDateTime.of(-4713, 11, 24, 0, 0);

    private TimeSamples() {}

    static Stream<Sample<?>> all() {
        return Stream.of(
                new Sample<>(Exchange.of("date", PostgresType.DATE), TimeSamples::date),
                new Sample<>(Exchange.of("time", PostgresType.TIME), random -> time(random, 1)),
                new Sample<>(Exchange.of("time(2)", PostgresType.TIME), random -> time(random, 10_000)),
                new Sample<>(Exchange.of("timetz", PostgresType.TIMETZ), TimeSamples::offsetTime),
                new Sample<>(Exchange.of("timestamp", PostgresType.TIMESTAMP), random -> timestamp(random, 1)),
                new Sample<>(Exchange.of("timestamp(3)", PostgresType.TIMESTAMP), random -> timestamp(random, 1_000)),
                new Sample<>(Exchange.of("timestamptz", PostgresType.TIMESTAMPTZ), TimeSamples::timestamptz),
                new Sample<>(Exchange.of("interval", PostgresType.INTERVAL), TimeSamples::interval));
    }

    static LocalDate date(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> LocalDate.MAX;
            case 1 -> LocalDate.MIN;
            case 2 -> LocalDate.of(random.nextInt(5_874_897 + 4_712) - 4_712, 1 + random.nextInt(12), 1);
            default -> timestamp(FIRST, random, 1).toLocalDate();
        };
    }

    private static LocalTime time(Random random, int stepMicros) {
        return random.nextInt(50) == 0
                ? LocalTime.MAX
                : LocalTime.ofNanoOfDay(
                        (long) (random.nextDouble() * MICROS_PER_DAY / stepMicros) * stepMicros * 1_000);
    }

    private static OffsetTime offsetTime(Random random) {
        LocalTime time = time(random, 1);
        int offset = random.nextInt(2 * 57_599) - 57_599;
        return (time.equals(LocalTime.MAX) ? LocalTime.MIN : time).atOffset(ZoneOffset.ofTotalSeconds(offset));
    }

    static LocalDateTime timestamp(Random random, int stepMicros) {
        return switch (random.nextInt(20)) {
            case 0 -> LocalDateTime.MAX;
            case 1 -> LocalDateTime.MIN;
            case 2 -> timestamp(FIRST.plusYears(random.nextInt(290_000)), random, stepMicros);
            default -> timestamp(LocalDateTime.of(1900, 1, 1, 0, 0), random, stepMicros);
        };
    }

    /** Within 200 years after the start. */
    private static LocalDateTime timestamp(LocalDateTime start, Random random, int stepMicros) {
        LocalDateTime day = start.plusDays(random.nextInt(73_000)).with(LocalTime.MIN);
        // The driver takes no year before Christ for a leap year.
        boolean readByTheDriver = day.getYear() > 0 || day.getMonthValue() != 2 || day.getDayOfMonth() != 29;
        return (readByTheDriver ? day : day.plusDays(1)).with(below24(random, stepMicros));
    }

    private static LocalTime below24(Random random, int stepMicros) {
        LocalTime time = time(random, stepMicros);
        return time.equals(LocalTime.MAX) ? LocalTime.NOON : time;
    }

    static OffsetDateTime timestamptz(Random random) {
        LocalDateTime timestamp = timestamp(random, 1);
        if (timestamp.equals(LocalDateTime.MAX)) {
            return OffsetDateTime.MAX;
        }
        return timestamp.equals(LocalDateTime.MIN) ? OffsetDateTime.MIN : timestamp.atOffset(ZoneOffset.UTC);
    }

    private static Interval interval(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> Interval.INFINITY;
            case 1 -> Interval.NEGATIVE_INFINITY;
            default ->
                new Interval(
                        (int) NumberSamples.bits(random, 31),
                        (int) NumberSamples.bits(random, 32),
                        NumberSamples.bits(random, 60));
        };
    }
}

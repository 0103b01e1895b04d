package io.pgseam.benchmarks.results;

import java.util.Locale;
import java.util.OptionalDouble;

/** What a bound limits. */
enum Measure {
    /** How many times the rate of the other competitor; at least. */
    RATE,
    /** How many times the wall time of the other competitor; at most. */
    WALL,
    /** How many times the CPU time of the other competitor; at most. */
    CPU,
    /** How many times the allocation of the other competitor; at most. */
    ALLOCATION,
    /** Bytes allocated for one unit; at most. */
    BYTES,
    /** Milliseconds of wall time for one unit; at most, and no floor, for it depends on the machine. */
    WALL_MS,
    /** Microseconds of CPU for one unit; at most, and no floor, for it depends on the machine. */
    CPU_US;

    /** As the file of bounds writes it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Measure of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isAbsoluteTime() {
        return this == WALL_MS || this == CPU_US;
    }

    /** Whether it compares with another competitor. */
    boolean isRatio() {
        return this != BYTES && !isAbsoluteTime();
    }

    boolean holds(double found, double bound) {
        return this == RATE ? found >= bound : found <= bound;
    }

    /**
     * Empty if it was not measured.
     *
     * @param other that a ratio refers to, or the same competitor
     */
    OptionalDouble of(Competitor competitor, Competitor other) {
        Metric metric = switch (this) {
            case RATE, WALL, WALL_MS -> Metric.WALL;
            case CPU, CPU_US -> Metric.CPU;
            case ALLOCATION, BYTES -> Metric.ALLOCATION;
        };
        Figure own = competitor.figures().get(metric);
        Figure others = other.figures().get(metric);
        if (own == null || others == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (this) {
                    case RATE -> others.median() / own.median();
                    case WALL, CPU, ALLOCATION -> own.median() / others.median();
                    case BYTES -> own.median();
                    case WALL_MS -> own.median() / 1e6;
                    case CPU_US -> own.median() / 1e3;
                });
    }
}

package io.pgseam.benchmarks.results;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much a run measures: the quick form by default, the full one with {@code -Dpgseam.bench=full}; {@code -Dpgseam.bench.rows} and
 * {@code -Dpgseam.bench.rounds} set the numbers of every benchmark that has them.
 *
 * @param date when the run began
 * @param directory for results and whatever a benchmark needs
 */
public record Form(Size size, String date, Path directory) {
    /** How much is measured unless properties say it. */
    public enum Size {
        QUICK,
        FULL
    }

    private static final String PREFIX = "pgseam.bench";
    private static final List<String> PROPERTIES = List.of("", ".subjects", ".rows", ".rounds");

    /** Reads the system properties. */
    public static Form current() {
        return new Form(
                Size.valueOf(property("", "quick").toUpperCase(Locale.ROOT)),
                property(".date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()),
                Path.of(property(".directory", "target")));
    }

    /** The number of rows, units or executions in a round. */
    public int rows(int quick, int full) {
        return number(".rows", quick, full);
    }

    /** The number of rounds that count. */
    public int rounds(int quick, int full) {
        return number(".rounds", quick, full);
    }

    /** The names of the benchmarks to run, all if empty. */
    public List<String> subjects() {
        String subjects = property(".subjects", "");
        return subjects.isEmpty() ? List.of() : List.of(subjects.split(","));
    }

    /** The command that repeats the run. */
    public String command() {
        return PROPERTIES.stream()
                .filter(name -> !property(name, "").isEmpty())
                .map(name -> " -D%s%s=%s".formatted(PREFIX, name, property(name, "")))
                .collect(Collectors.joining("", "mvn -q -Pbench verify", ""));
    }

    private int number(String name, int quick, int full) {
        String value = property(name, "");
        if (!value.isEmpty()) {
            return Integer.parseInt(value);
        }
        return switch (size) {
            case QUICK -> quick;
            case FULL -> full;
        };
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty(PREFIX + name, "");
        return value.isEmpty() ? otherwise : value;
    }
}

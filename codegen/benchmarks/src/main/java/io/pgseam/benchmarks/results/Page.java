package io.pgseam.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results page of one run, and its chart. */
public final class Page {
    private final List<Result> results;
    private final List<Bound> bounds;

    Page(List<Result> results, List<Bound> bounds) {
        this.results = results;
        this.bounds = bounds;
    }

    /**
     * Writes {@code RESULTS.md} and {@code results.svg}.
     *
     * <p>Arguments: the directory of the results, the file of the bounds, the directory to write to.
     *
     * @throws IOException if the results are not of one run
     */
    public static void main(String[] arguments) throws IOException {
        List<Result> results = Result.readAll(Path.of(arguments[0]));
        Path directory = Path.of(arguments[2]);
        requireOneRun(results);
        Files.writeString(
                directory.resolve("RESULTS.md"), new Page(results, Bounds.read(Path.of(arguments[1]))).text());
        Files.writeString(directory.resolve("results.svg"), new Chart(results).text());
        System.out.println("Wrote RESULTS.md and results.svg to " + directory);
    }

    static void requireOneRun(List<Result> results) throws IOException {
        String runs = results.stream()
                .collect(Collectors.groupingBy(
                        Result::date, TreeMap::new, Collectors.mapping(Result::benchmark, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(run -> run.getValue() + " of " + run.getKey())
                .collect(Collectors.joining("; "));
        if (runs.contains(";")) {
            throw new IOException("The results are of several runs: %s. Run all of them in one: mvn -q -Pbench verify."
                    .formatted(runs));
        }
    }

    String text() {
        Result first = results.get(0);
        StringBuilder page = new StringBuilder("""
                # Results

                `%s`, begun %s.

                - Machine: %s, %d cores, %.1f GiB of memory, %s
                """.formatted(
                        first.command(),
                        first.date(),
                        first.machine().cpu(),
                        first.machine().cores(),
                        first.machine().memoryBytes() / (double) (1 << 30),
                        first.machine().system()));
        page.append("- Versions: ").append(versions()).append("\n\n");
        page.append("""
                Figures are medians; competitors of one table ran in turn in one process, and ratios refer to the first of them. CPU and
                allocation are the client's. Times are this machine's; compare ratios.

                ![The rate of each way to do the same work](results.svg)

                """);
        page.append(shortfalls());
        results.forEach(result -> page.append(section(result)));
        return page.toString();
    }

    private String versions() {
        Map<String, String> versions = new TreeMap<>();
        results.forEach(result -> versions.putAll(result.versions()));
        return versions.entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What was asked for and not reached, or not measured. */
    private String shortfalls() {
        List<String> missed = new ArrayList<>();
        int asked = 0;
        for (Bound bound : bounds) {
            if (bound.asked().isPresent()) {
                asked++;
                double limit = bound.asked().getAsDouble();
                OptionalDouble found = results.stream()
                        .filter(result -> result.benchmark().equals(bound.benchmark()))
                        .map(bound::found)
                        .findFirst()
                        .orElse(OptionalDouble.empty());
                if (found.isEmpty()) {
                    missed.add("%s, %s, %s: %s was not measured"
                            .formatted(
                                    bound.benchmark(),
                                    bound.comparison(),
                                    bound.competitor(),
                                    bound.measure().text()));
                } else if (!bound.measure().holds(found.getAsDouble(), limit)) {
                    missed.add(bound.text(found.getAsDouble(), "asked", limit));
                }
            }
        }
        return "## Fell short\n\n%d of %d bounds that were asked for ([bounds.txt](bounds.txt)) were missed or not measured.\n\n%s\n"
                .formatted(
                        missed.size(),
                        asked,
                        missed.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()));
    }

    private static String section(Result result) {
        StringBuilder section = new StringBuilder(String.format(
                Locale.ROOT,
                "## %s%n%nLoad average before %.1f, after %.1f.%n",
                result.benchmark(),
                result.loadBefore(),
                result.loadAfter()));
        result.notes().forEach(note -> section.append("\n").append(note).append('\n'));
        for (Comparison comparison : result.comparisons()) {
            section.append("\n**%s**: %s, median of %d\n\n"
                            .formatted(comparison.title(), comparison.work(), comparison.rounds()))
                    .append(new Table(comparison).markdown())
                    .append('\n');
        }
        return section.toString();
    }
}

package io.pgseam.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The results page of one run, and its chart; after a run of some benchmarks, their sections in the page of an earlier run. */
public final class Page {
    private final List<Result> results;
    private final List<Bound> bounds;

    Page(List<Result> results, List<Bound> bounds) {
        this.results = results;
        this.bounds = bounds;
    }

    /**
     * Writes {@code RESULTS.md} and {@code results.svg}. Where a benchmark of the page there was not run, replaces the sections of those that were.
     *
     * <p>Arguments: the directory of the results, the file of the bounds, the directory to write to.
     *
     * @throws IOException if the results are not of one run, or the page there is not comparable
     */
    public static void main(String[] arguments) throws IOException {
        List<Result> results = Result.readAll(Path.of(arguments[0]));
        Path directory = Path.of(arguments[2]);
        requireOneRun(results);
        Page page = new Page(results, Bounds.read(Path.of(arguments[1])));
        Path file = directory.resolve("RESULTS.md");
        EarlierPage earlier = EarlierPage.read(file);
        if (earlier.hasOthersThan(page)) {
            Files.writeString(file, earlier.with(page));
        } else {
            Files.writeString(file, page.text());
            Files.writeString(directory.resolve("results.svg"), new Chart(results).text());
        }
        System.out.println("Wrote to " + file + ": " + String.join(", ", page.benchmarks()));
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
        return """
                # Results

                `%s`, begun %s.

                - Machine: %s
                - Versions: %s

                Figures are medians; competitors of one table ran in turn in one process, and ratios refer to the first of them. CPU and
                allocation are the client's. Times are this machine's; compare ratios.

                ![The rate of each way to do the same work](results.svg)

                %s%s""".formatted(
                        first.command(),
                        first.date(),
                        machine(),
                        String.join(", ", versions()),
                        shortfalls(this::missed),
                        results.stream().map(Page::section).collect(Collectors.joining()));
    }

    List<String> benchmarks() {
        return results.stream().map(Result::benchmark).toList();
    }

    String machine() {
        Machine machine = results.get(0).machine();
        return "%s, %d cores, %.1f GiB of memory, %s"
                .formatted(
                        machine.cpu(), machine.cores(), machine.memoryBytes() / (double) (1 << 30), machine.system());
    }

    /** Of what was measured, behind its names. */
    List<String> versions() {
        Map<String, String> versions = new TreeMap<>();
        results.forEach(result -> versions.putAll(result.versions()));
        return versions.entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .toList();
    }

    /** The sections, each with its run, for a page of another one. */
    Map<String, String> sectionsOfAnotherRun() {
        return results.stream()
                .collect(Collectors.toMap(
                        Result::benchmark,
                        result -> section(result)
                                .replaceFirst("Load average", "Run again, begun " + result.date() + ". Load average")));
    }

    /** The section of what was asked for and not reached, or not measured. */
    String shortfalls(Function<String, List<String>> missedByBenchmark) {
        List<String> missed = bounds.stream()
                .map(Bound::benchmark)
                .distinct()
                .flatMap(benchmark -> missedByBenchmark.apply(benchmark).stream())
                .toList();
        return "## Fell short\n\n%d of %d bounds that were asked for ([bounds.txt](bounds.txt)) were missed or not measured.\n\n%s\n"
                .formatted(
                        missed.size(),
                        bounds.stream()
                                .filter(bound -> bound.asked().isPresent())
                                .count(),
                        missed.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** A line for each bound of a benchmark that was asked for and does not hold. */
    List<String> missed(String benchmark) {
        return bounds.stream()
                .filter(bound ->
                        bound.benchmark().equals(benchmark) && bound.asked().isPresent())
                .flatMap(bound -> missed(bound, bound.asked().getAsDouble()).stream())
                .map(line -> "- " + line)
                .toList();
    }

    private Optional<String> missed(Bound bound, double limit) {
        OptionalDouble found = results.stream()
                .filter(result -> result.benchmark().equals(bound.benchmark()))
                .map(bound::found)
                .findFirst()
                .orElse(OptionalDouble.empty());
        if (found.isEmpty()) {
            return Optional.of("%s, %s, %s: %s was not measured"
                    .formatted(
                            bound.benchmark(),
                            bound.comparison(),
                            bound.competitor(),
                            bound.measure().text()));
        }
        return bound.measure().holds(found.getAsDouble(), limit)
                ? Optional.empty()
                : Optional.of(bound.text(found.getAsDouble(), "asked", limit));
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

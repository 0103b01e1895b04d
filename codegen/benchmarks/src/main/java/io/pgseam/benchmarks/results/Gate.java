package io.pgseam.benchmarks.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fails when a ratio or an allocation is below its floor. */
public final class Gate {
    private final List<Result> results;

    Gate(List<Result> results) {
        this.results = results;
    }

    /** Arguments: the directory of the results, the file of the bounds. Ends with status 1 and a message if one does not hold. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        List<Bound> bounds = Bounds.read(file);
        List<String> failures = new Gate(Result.readAll(Path.of(arguments[0]))).failures(bounds);
        if (!failures.isEmpty()) {
            failures.forEach(System.err::println);
            System.err.printf(
                    "%d of the bounds in %s do not hold; the results stay in %s. Repeat the benchmark alone on an idle machine"
                            + " (-Dpgseam.bench.subjects=NAME), then mend what became slower, or change the floor and say why.%n",
                    failures.size(), file, arguments[0]);
            System.exit(1);
        }
        System.out.println("Every floor of " + file + " holds.");
    }

    /** One line for each floor that does not hold, and for each of a benchmark that ran without the competitor. */
    List<String> failures(List<Bound> bounds) {
        List<String> failures = new ArrayList<>();
        for (Bound bound : bounds) {
            Optional<Result> result = results.stream()
                    .filter(each -> each.benchmark().equals(bound.benchmark()))
                    .findFirst();
            if (bound.floor().isPresent() && result.isPresent()) {
                check(bound, bound.floor().getAsDouble(), result.get()).ifPresent(failures::add);
            }
        }
        return failures;
    }

    private static Optional<String> check(Bound bound, double floor, Result result) {
        OptionalDouble found = bound.found(result);
        if (found.isEmpty()) {
            return Optional.of("%s, %s, %s: %s%s was not measured. Mend the bound, or what it names."
                    .formatted(
                            bound.benchmark(),
                            bound.comparison(),
                            bound.competitor(),
                            bound.measure().text(),
                            bound.against().isEmpty() ? "" : " against " + bound.against()));
        }
        if (bound.measure().holds(found.getAsDouble(), floor)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%s (load average %.1f).",
                bound.text(found.getAsDouble(), "floor", floor),
                result.loadBefore()));
    }
}

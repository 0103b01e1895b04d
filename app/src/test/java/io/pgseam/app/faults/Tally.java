package io.pgseam.app.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of the tries of one cell. Thread-safe. */
final class Tally {
    private final Map<Violation, Integer> counts = new EnumMap<>(Violation.class);
    private final List<Duration> healthy = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private Optional<String> missing = Optional.empty();
    private int tries;

    synchronized void add(Verdict verdict) {
        tries++;
        verdict.healthy().ifPresent(healthy::add);
        verdict.violations().forEach((violation, found) -> {
            counts.merge(violation, 1, Integer::sum);
            details.add(violation + ": " + found);
        });
    }

    /** The fault cannot be had here. */
    synchronized void miss(String reason) {
        missing = Optional.of(reason);
    }

    synchronized Optional<String> missing() {
        return missing;
    }

    /** What was found and may not be. */
    synchronized List<String> details() {
        return List.copyOf(details);
    }

    synchronized CellResult result(Cell cell) {
        return new CellResult(
                cell.fault().title(),
                cell.operation().title(),
                tries,
                count(Violation.LOST),
                count(Violation.DUPLICATED),
                count(Violation.HALF_APPLIED),
                count(Violation.MISREPORTED) + count(Violation.NO_FAULT),
                count(Violation.POISONED),
                count(Violation.LEFT_BEHIND),
                count(Violation.NOT_HEALTHY),
                healthy.stream().map(Duration::toMillis).sorted().toList());
    }

    private int count(Violation violation) {
        return counts.getOrDefault(violation, 0);
    }
}

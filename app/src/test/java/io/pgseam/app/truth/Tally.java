package io.pgseam.app.truth;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.pgseam.app.orders.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history in figures.
 *
 * @param refused acknowledged too, but the shop said no
 * @param kept of those that nobody knew of, how many were there
 * @param gone how many were not
 * @param failures by their kind
 */
record Tally(
        long operations,
        long acknowledged,
        long refused,
        long failed,
        long unknown,
        long kept,
        long gone,
        Map<String, Long> failures) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, Map.of());

    static Tally of(Evidence evidence) {
        List<Entry<?>> entries = evidence.history().all();
        Map<Operation, List<Entry<?>>> wishes =
                entries.stream().collect(Collectors.<Entry<?>, Operation>groupingBy(Entry::operation));
        Map<Boolean, Long> decided = entries.stream()
                .filter(Entry::isUnknown)
                .flatMap(entry -> isKept(entry, wishes.get(entry.operation()), evidence.found()).stream())
                .collect(groupingBy(kept -> kept, counting()));
        return new Tally(
                entries.size(),
                count(entries, Entry::isDone),
                count(entries, Entry::isRefused),
                count(entries, entry -> entry.outcome() instanceof Outcome.Failed),
                count(entries, Entry::isUnknown),
                decided.getOrDefault(true, 0L),
                decided.getOrDefault(false, 0L),
                entries.stream()
                        .flatMap(entry -> entry.outcome() instanceof Outcome.Failed failed
                                ? Stream.of(failed.why())
                                : Stream.<String>empty())
                        .collect(groupingBy(why -> why, TreeMap::new, counting())));
    }

    Tally plus(Tally other) {
        Map<String, Long> all = new TreeMap<>(failures);
        other.failures.forEach((why, count) -> all.merge(why, count, Long::sum));
        return new Tally(
                operations + other.operations,
                acknowledged + other.acknowledged,
                refused + other.refused,
                failed + other.failed,
                unknown + other.unknown,
                kept + other.kept,
                gone + other.gone,
                all);
    }

    /** Empty where what is there does not tell which attempt has written it. */
    private static Optional<Boolean> isKept(Entry<?> unknown, List<Entry<?>> attempts, Found found) {
        List<Entry<?>> others = attempts.stream()
                .filter(entry -> entry != unknown && entry.mayBeDone())
                .toList();
        if (others.isEmpty()) {
            return unknown.operation().isIn(found);
        }
        if (others.stream().anyMatch(other -> isPlaced(other, Placement.Time.NOW))) {
            return Optional.of(false);
        }
        return others.stream().allMatch(other -> isPlaced(other, Placement.Time.EARLIER))
                ? Optional.of(true)
                : Optional.empty();
    }

    private static boolean isPlaced(Entry<?> entry, Placement.Time time) {
        return entry.answer(Answer.OrderPlaced.class)
                .filter(placed -> placed.time() == time)
                .isPresent();
    }

    private static long count(List<Entry<?>> entries, Predicate<Entry<?>> which) {
        return entries.stream().filter(which).count();
    }
}

package io.pgseam.app.truth;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All products on a shelf are of one batch, and of none that another had certainly overwritten. */
final class ShelfRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<String, List<Entry<UpsertShelf>>> upserts = evidence.history().by(UpsertShelf.class, UpsertShelf::shelf);
        int size = evidence.opening().shelves().values().stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);
        Stream<String> read = evidence.history().of(ReadShelf.class).stream()
                .flatMap(entry -> entry.answer(Answer.ShelfRead.class).stream()
                        .flatMap(seen -> violation(
                                seen.products(),
                                size,
                                upserts.getOrDefault(entry.operation().shelf(), List.of()).stream()
                                        .filter(upsert -> upsert.begin() <= entry.end())
                                        .toList(),
                                upsert -> upsert.isBefore(entry))
                                .stream()));
        Stream<String> found = evidence.opening().shelves().entrySet().stream()
                .flatMap(shelf -> violation(
                        shelf.getValue().stream()
                                .collect(groupingBy(
                                        product -> UpsertShelf.batch(evidence.found()
                                                .products()
                                                .get(product)
                                                .name()),
                                        summingInt(one -> 1))),
                        size,
                        upserts.getOrDefault(shelf.getKey(), List.of()),
                        upsert -> true)
                        .stream());
        return Stream.concat(read, found);
    }

    /**
     * @param seen how many products of each batch
     * @param upserts that had begun
     * @param isOver which of them were over
     */
    private static Optional<String> violation(
            Map<Long, Integer> seen, int size, List<Entry<UpsertShelf>> upserts, Predicate<Entry<UpsertShelf>> isOver) {
        if (seen.size() != 1 || !seen.containsValue(size)) {
            return Optional.of("half a batch: " + seen);
        }
        long batch = seen.keySet().iterator().next();
        List<Entry<UpsertShelf>> over =
                upserts.stream().filter(Entry::isDone).filter(isOver).toList();
        if (batch == Opening.BATCH) {
            return over.isEmpty() ? Optional.empty() : Optional.of("the first batch, after " + over);
        }
        return upserts.stream()
                .filter(upsert -> upsert.operation().number() == batch && upsert.mayBeDone())
                .findFirst()
                .map(upsert -> over.stream()
                        .filter(other -> upsert.isDone() && upsert.isBefore(other))
                        .findFirst()
                        .map(other -> "overwritten by " + other + ", and still there: " + upsert))
                .orElseGet(() -> Optional.of("a batch that was not imported: " + batch));
    }
}

package io.pgseam.app.truth;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** All that was done, and what the shop said. Thread-safe. */
final class History {
    private final Queue<Entry<?>> entries = new ConcurrentLinkedQueue<>();

    void add(Entry<?> entry) {
        entries.add(entry);
    }

    List<Entry<?>> all() {
        return List.copyOf(entries);
    }

    /** The operations of one kind, in the order in which they were begun. */
    <O extends Operation> List<Entry<O>> of(Class<O> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.operation()))
                .map(entry -> new Entry<>(
                        entry.thread(), entry.begin(), entry.end(), kind.cast(entry.operation()), entry.outcome()))
                .sorted(Comparator.comparingLong(Entry::begin))
                .toList();
    }

    /** The same by what they are about. */
    <O extends Operation, K> Map<K, List<Entry<O>>> by(Class<O> kind, Function<O, K> key) {
        return of(kind).stream().collect(groupingBy(entry -> key.apply(entry.operation())));
    }
}

package io.pgseam.constraints;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An exception, its causes, and the next exceptions of a batch; the nearest first, each once. */
record ThrownExceptions(List<Throwable> nearestFirst) {

    static ThrownExceptions of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        Stream.Builder<Throwable> found = Stream.builder();
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                found.add(next);
                Stream.of(Optional.ofNullable(next.getCause()), nextOfBatch(next))
                        .flatMap(Optional::stream)
                        .forEach(open::add);
            }
        }
        return new ThrownExceptions(found.build().toList());
    }

    private static Optional<SQLException> nextOfBatch(Throwable thrown) {
        return thrown instanceof SQLException e ? Optional.ofNullable(e.getNextException()) : Optional.empty();
    }

    <T extends Throwable> Optional<T> first(Class<T> type, Predicate<? super T> wanted) {
        return nearestFirst.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .findFirst();
    }
}

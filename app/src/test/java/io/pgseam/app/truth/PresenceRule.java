package io.pgseam.app.truth;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was acknowledged is there; what failed for certain is not; of what nobody knows, either is right. */
final class PresenceRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.history().all().stream()
                .collect(Collectors.<Entry<?>, Operation>groupingBy(Entry::operation))
                .entrySet()
                .stream()
                .flatMap(wish -> wish.getKey().isIn(evidence.found()).stream()
                        .flatMap(isThere -> problem(wish.getKey(), wish.getValue(), isThere).stream()));
    }

    static Optional<String> problem(Operation operation, List<? extends Entry<?>> attempts, boolean isThere) {
        if (!isThere && attempts.stream().anyMatch(Entry::isDone)) {
            return Optional.of("acknowledged, and not there: " + operation);
        }
        return isThere && attempts.stream().noneMatch(Entry::mayBeDone)
                ? Optional.of("there, though it failed for certain: " + operation + ", " + attempts)
                : Optional.empty();
    }
}

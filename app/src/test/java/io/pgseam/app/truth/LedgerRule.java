package io.pgseam.app.truth;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;

/** No number is in the ledger but those of operations that write there. */
final class LedgerRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Set<Long> numbers = Stream.concat(
                        evidence.history().of(MoveMoney.class).stream()
                                .map(entry -> entry.operation().number()),
                        evidence.history().of(ChangeStock.class).stream()
                                .map(entry -> entry.operation().number()))
                .collect(toSet());
        return evidence.found().ledger().stream()
                .filter(number -> !numbers.contains(number))
                .map(number -> "written by nobody: " + number);
    }
}

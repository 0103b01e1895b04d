package io.pgseam.app.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a try.
 *
 * @param violations with what was found
 * @param healthy how long after the end of the fault the operation succeeded again; empty if it did not
 */
record Verdict(Map<Violation, String> violations, Optional<Duration> healthy) {
    private static final int MOST_CAUSES = 6;
    private static final int MOST_FRAMES = 12;

    /** Of a try that could not be made to its end. */
    static Verdict ofFailedTry(Throwable failure) {
        return new Verdict(
                Map.of(Violation.NO_FAULT, "the try itself failed: " + inOneLine(failure)), Optional.empty());
    }

    /** The chain of causes, and where each comes from, or hangs. */
    static String inOneLine(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> String.valueOf(cause).replaceAll("\\s+", " ") + " at "
                        + Stream.of(cause.getStackTrace()).limit(MOST_FRAMES).toList()
                        + List.of(cause.getSuppressed()).stream()
                                .map(suppressed -> " besides " + suppressed)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" <- "));
    }
}

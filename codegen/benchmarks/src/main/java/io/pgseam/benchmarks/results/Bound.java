package io.pgseam.benchmarks.results;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one competitor is held to.
 *
 * @param against the competitor that a ratio refers to; empty for a measure that is no ratio
 * @param asked what was aimed at; the results page names what falls short of it
 * @param floor below which the gate fails
 */
record Bound(
        String benchmark,
        String comparison,
        String competitor,
        String against,
        Measure measure,
        OptionalDouble asked,
        OptionalDouble floor) {

    Bound {
        if (measure.isRatio() == against.isEmpty()) {
            throw new IllegalArgumentException("%s, %s: a %s is %s"
                    .formatted(
                            benchmark,
                            competitor,
                            measure.text(),
                            measure.isRatio() ? "against a competitor, found none" : "against none, found " + against));
        }
        if (measure.isAbsoluteTime() && floor.isPresent()) {
            throw new IllegalArgumentException(
                    "%s, %s: a floor of %s depends on the machine; give a ratio, or what was asked alone"
                            .formatted(benchmark, competitor, measure.text()));
        }
    }

    /** What the result has for it; empty if the competitors, or their figures, are not there. */
    OptionalDouble found(Result result) {
        Optional<Comparison> compared = result.comparison(comparison);
        Optional<Competitor> own = compared.flatMap(found -> found.competitor(competitor));
        Optional<Competitor> other =
                compared.flatMap(found -> found.competitor(against.isEmpty() ? competitor : against));
        return own.isPresent() && other.isPresent() ? measure.of(own.get(), other.get()) : OptionalDouble.empty();
    }

    /** Says what was found against which limit. */
    String text(double found, String kind, double limit) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s: found %.3f%s, %s %s %s",
                benchmark,
                comparison,
                competitor,
                found,
                against.isEmpty() ? " " + measure.text() : " times the " + measure.text() + " of " + against,
                kind,
                measure == Measure.RATE ? "at least" : "at most",
                limit);
    }
}

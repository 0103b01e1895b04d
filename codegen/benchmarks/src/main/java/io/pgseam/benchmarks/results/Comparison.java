package io.pgseam.benchmarks.results;

import java.util.List;
import java.util.Optional;

/**
 * Competitors that did the same work in turn.
 *
 * @param title unique in its benchmark, and the same for every number of rows
 * @param work what was done in a round
 * @param unit of which the figures are for one, such as {@code row}
 * @param competitors the first is the one that the others' ratios refer to
 */
public record Comparison(String title, String work, String unit, int rounds, List<Competitor> competitors) {
    public Comparison {
        competitors = List.copyOf(competitors);
    }

    /** Empty if none has the name. */
    public Optional<Competitor> competitor(String name) {
        return competitors.stream()
                .filter(competitor -> competitor.name().equals(name))
                .findFirst();
    }
}

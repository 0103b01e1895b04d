package io.pgseam.benchmarks.results;

import java.util.EnumMap;
import java.util.Map;

/**
 * One way to do the work of a comparison.
 *
 * @param figures those that were measured, in the order of {@link Metric}
 */
public record Competitor(String name, Map<Metric, Figure> figures) {
    public Competitor {
        figures = figures.isEmpty() ? Map.of() : new EnumMap<>(figures);
    }
}

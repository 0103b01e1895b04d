package io.pgseam.benchmarks.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the rounds of one comparison measured. Not thread-safe. */
public final class Samples {
    private final Map<String, Map<Metric, List<Double>>> competitors = new LinkedHashMap<>();

    /** @param value for one unit of the comparison */
    public void add(String competitor, Metric metric, double value) {
        competitors
                .computeIfAbsent(competitor, name -> new EnumMap<>(Metric.class))
                .computeIfAbsent(metric, key -> new ArrayList<>())
                .add(value);
    }

    /** Compares the competitors in the order in which they were first added. */
    public Comparison compare(String title, String work, String unit) {
        Map<Metric, List<Double>> first = competitors.values().iterator().next();
        List<Competitor> compared = new ArrayList<>();
        competitors.forEach((name, metrics) -> {
            Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
            metrics.forEach(
                    (metric, samples) -> figures.put(metric, Figure.of(samples, first.getOrDefault(metric, samples))));
            compared.add(new Competitor(name, figures));
        });
        int rounds = first.values().iterator().next().size();
        return new Comparison(title, work, unit, rounds, compared);
    }
}

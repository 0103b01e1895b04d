package io.pgseam.benchmarks.results;

import java.util.List;

/**
 * One metric of one competitor over all rounds.
 *
 * @param median the upper one of the two in the middle where the rounds are even
 * @param ratio of the median to the median of the comparison's first competitor; 1 if both are 0
 */
public record Figure(double median, double least, double most, double ratio) {

    static Figure of(List<Double> samples, List<Double> first) {
        List<Double> sorted = samples.stream().sorted().toList();
        double median = median(sorted);
        double base = median(first.stream().sorted().toList());
        return new Figure(median, sorted.get(0), sorted.get(sorted.size() - 1), median == base ? 1 : median / base);
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}

package io.pgseam.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs competitors in turn, round after round, and prints the median of each with its ratio to the first. */
final class Rounds {
    /** One way to do the same work. */
    interface Competitor {
        void run() throws Exception;
    }

    /**
     * One run of one competitor.
     *
     * @param cpuNanos of the client's thread
     * @param allocatedBytes of the client's thread
     */
    private record Sample(long wallNanos, long cpuNanos, long allocatedBytes) {}

    /** @param rows that it takes in one run */
    private record Entry(int rows, Competitor competitor) {}

    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = Integer.getInteger("pgseam.bench.rounds", 7);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, Entry> competitors = new LinkedHashMap<>();
    private final Competitor beforeEach;

    /** @param beforeEach runs before every sample, unmeasured */
    Rounds(Competitor beforeEach) {
        this.beforeEach = beforeEach;
    }

    Rounds add(String name, int rows, Competitor competitor) {
        competitors.put(name, new Entry(rows, competitor));
        return this;
    }

    void print() throws Exception {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (Map.Entry<String, Entry> competitor : competitors.entrySet()) {
                beforeEach.run();
                Sample sample = measure(competitor.getValue().competitor());
                if (round >= 0) {
                    samples.computeIfAbsent(competitor.getKey(), name -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        System.out.printf(
                "%-50s %10s %8s %14s %12s%n",
                "median of " + ROUNDS + " rounds", "rows/s", "rate", "CPU s/1M rows", "B/row");
        String first = samples.keySet().iterator().next();
        double floor = median(samples.get(first), Sample::wallNanos)
                / competitors.get(first).rows();
        samples.forEach((name, runs) -> {
            int rows = competitors.get(name).rows();
            double wall = median(runs, Sample::wallNanos);
            System.out.printf(
                    Locale.ROOT,
                    "%-50s %,10.0f %7.2fx %14.2f %12.1f%n",
                    name,
                    rows * 1e9 / wall,
                    floor * rows / wall,
                    median(runs, Sample::cpuNanos) / 1e3 / rows,
                    median(runs, Sample::allocatedBytes) / rows);
        });
    }

    private Sample measure(Competitor competitor) throws Exception {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        competitor.run();
        return new Sample(
                System.nanoTime() - wall,
                threads.getCurrentThreadCpuTime() - cpu,
                threads.getCurrentThreadAllocatedBytes() - allocated);
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return samples.stream()
                .mapToDouble(value)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}

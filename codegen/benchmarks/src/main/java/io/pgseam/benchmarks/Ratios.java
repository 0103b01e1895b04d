package io.pgseam.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs competitors in turn, many short rounds, and prints the median of each for one execution with its ratios to the first. */
final class Ratios {

    /** One execution. */
    interface Competitor {
        void run() throws Exception;
    }

    /**
     * One round of one competitor, for each of its executions.
     *
     * @param cpuNanos of the client's thread
     * @param bytes that the client's thread allocated
     */
    private record Sample(double wallNanos, double cpuNanos, double bytes) {}

    private static final int ROUNDS = Integer.getInteger("pgseam.bench.rounds", 41);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, Competitor> competitors = new LinkedHashMap<>();
    private final String title;
    private final int executions;

    /** @param executions of each competitor in a round */
    Ratios(String title, int executions) {
        this.title = title;
        this.executions = executions;
    }

    Ratios add(String name, Competitor competitor) {
        competitors.put(name, competitor);
        return this;
    }

    /** Half as many rounds are run before, to warm up. */
    void print() throws Exception {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            for (Map.Entry<String, Competitor> competitor : competitors.entrySet()) {
                Sample sample = measure(competitor.getValue());
                if (round >= 0) {
                    samples.computeIfAbsent(competitor.getKey(), name -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        System.out.printf(
                "%n%-40s %10s %7s %10s %7s %12s %7s%n", title, "wall us", "ratio", "CPU us", "ratio", "bytes", "ratio");
        List<Sample> first = samples.values().iterator().next();
        samples.forEach((name, runs) -> System.out.printf(
                Locale.ROOT,
                "%-40s %10.1f %6.2fx %10.1f %6.2fx %12.0f %6.2fx%n",
                name,
                median(runs, Sample::wallNanos) / 1e3,
                median(runs, Sample::wallNanos) / median(first, Sample::wallNanos),
                median(runs, Sample::cpuNanos) / 1e3,
                median(runs, Sample::cpuNanos) / median(first, Sample::cpuNanos),
                median(runs, Sample::bytes),
                median(runs, Sample::bytes) / median(first, Sample::bytes)));
    }

    private Sample measure(Competitor competitor) throws Exception {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        for (int execution = 0; execution < executions; execution++) {
            competitor.run();
        }
        double count = executions;
        return new Sample(
                (System.nanoTime() - wall) / count,
                (threads.getCurrentThreadCpuTime() - cpu) / count,
                (threads.getCurrentThreadAllocatedBytes() - allocated) / count);
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

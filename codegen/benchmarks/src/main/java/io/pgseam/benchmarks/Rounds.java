package io.pgseam.benchmarks;

import com.sun.management.ThreadMXBean;
import io.pgseam.benchmarks.results.Comparison;
import io.pgseam.benchmarks.results.Metric;
import io.pgseam.benchmarks.results.Samples;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Runs competitors in turn, round after round, a few rounds before those that count. */
final class Rounds {
    /** One way to do the same work. */
    interface Competitor {
        void run() throws Exception;
    }

    /** Where the work is done. */
    private enum Place {
        /** In this thread, whose CPU time and allocation are measured too. */
        HERE,
        /** In another process. */
        ELSEWHERE
    }

    /** @param units of work in one run */
    private record Entry(String name, int units, Place place, Competitor competitor) {}

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Entry> entries = new ArrayList<>();
    private final int warmUpRounds;
    private final int rounds;
    private final Competitor beforeEach;

    /** @param beforeEach runs before every sample, unmeasured */
    Rounds(int warmUpRounds, int rounds, Competitor beforeEach) {
        this.warmUpRounds = warmUpRounds;
        this.rounds = rounds;
        this.beforeEach = beforeEach;
    }

    Rounds(int warmUpRounds, int rounds) {
        this(warmUpRounds, rounds, () -> {});
    }

    /** @param units of work in one run, such as rows */
    Rounds add(String name, int units, Competitor competitor) {
        entries.add(new Entry(name, units, Place.HERE, competitor));
        return this;
    }

    /** Adds one of which wall time alone says something, because another process does the work. */
    Rounds addProcess(String name, int units, Competitor competitor) {
        entries.add(new Entry(name, units, Place.ELSEWHERE, competitor));
        return this;
    }

    /** Adds one that is run as often as said in a round, each time one unit. */
    Rounds addRepeated(String name, int executions, Competitor competitor) {
        return addRepeated(name, executions, 1, competitor);
    }

    /** @param units of work in one execution */
    Rounds addRepeated(String name, int executions, int units, Competitor competitor) {
        return add(name, executions * units, () -> {
            for (int execution = 0; execution < executions; execution++) {
                competitor.run();
            }
        });
    }

    /** Runs all of them, and compares them under the title; the parameters are those of {@link Comparison}. */
    Comparison run(String title, String work, String unit) throws Exception {
        Samples samples = new Samples();
        for (int round = -warmUpRounds; round < rounds; round++) {
            for (Entry entry : entries) {
                beforeEach.run();
                measure(entry, round < 0 ? new Samples() : samples);
            }
        }
        return samples.compare(title, work, unit);
    }

    private void measure(Entry entry, Samples samples) throws Exception {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        entry.competitor().run();
        double wall = System.nanoTime() - began;
        double cpuNanos = threads.getCurrentThreadCpuTime() - cpu;
        double bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
        samples.add(entry.name(), Metric.WALL, wall / entry.units());
        if (entry.place() == Place.HERE) {
            samples.add(entry.name(), Metric.CPU, cpuNanos / entry.units());
            samples.add(entry.name(), Metric.ALLOCATION, bytes / entry.units());
        }
    }
}

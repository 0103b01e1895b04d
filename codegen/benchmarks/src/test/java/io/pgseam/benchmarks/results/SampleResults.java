package io.pgseam.benchmarks.results;

import java.util.List;
import java.util.Map;

/** Two competitors: the slow one takes 4 ms, 2 ms of CPU and 100 bytes for a row, pgseam 1 ms, 1 ms and 8 bytes. */
final class SampleResults {
    private SampleResults() {}

    static Result of(String benchmark, String date) {
        Samples samples = new Samples();
        for (double wall : new double[] {4e6, 9e6, 3e6}) {
            samples.add("slow <&> \"quoted\"", Metric.WALL, wall);
        }
        samples.add("slow <&> \"quoted\"", Metric.CPU, 2e6);
        samples.add("slow <&> \"quoted\"", Metric.ALLOCATION, 100);
        samples.add("pgseam", Metric.WALL, 1e6);
        samples.add("pgseam", Metric.CPU, 1e6);
        samples.add("pgseam", Metric.ALLOCATION, 8);
        samples.add("process", Metric.WALL, 2e6);
        return new Result(
                benchmark,
                new Machine("a processor", 2, 4L << 30, "a system"),
                Map.of("jOOQ", "3.19"),
                date,
                "mvn -q -Pbench verify",
                0.1,
                1.9,
                List.of("psql was left out."),
                List.of(samples.compare("COPY in", "10 rows", "row")));
    }
}

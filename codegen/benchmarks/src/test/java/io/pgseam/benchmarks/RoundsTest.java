package io.pgseam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.benchmarks.results.Comparison;
import io.pgseam.benchmarks.results.Metric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void competitorsTakeTurnsAndWarmUpDoesNotCount() throws Exception {
        Comparison comparison = new Rounds(1, 2, () -> calls.add("before"))
                .add("first", 1, () -> calls.add("first"))
                .add("second", 1, () -> calls.add("second"))
                .run("title", "work", "row");
        assertThat(calls)
                .hasSize(12)
                .startsWith("before", "first", "before", "second", "before", "first")
                .endsWith("before", "first", "before", "second");
        assertThat(comparison.rounds()).isEqualTo(2);
    }

    @Test
    void figuresAreForOneUnit() throws Exception {
        Comparison comparison = new Rounds(0, 1)
                .addRepeated("repeated", 100, () -> calls.add(new String(new char[10_000])))
                .addProcess("process", 1, () -> calls.add(""))
                .run("title", "work", "execution");
        assertThat(calls).hasSize(101);
        assertThat(comparison
                        .competitors()
                        .get(0)
                        .figures()
                        .get(Metric.ALLOCATION)
                        .median())
                .isBetween(10_000.0, 100_000.0);
        assertThat(comparison.competitors().get(1).figures()).containsOnlyKeys(Metric.WALL);
    }
}

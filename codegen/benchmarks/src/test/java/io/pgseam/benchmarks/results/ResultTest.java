package io.pgseam.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTest {
    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        Result result = SampleResults.of("copy-in", "2026-01-01T00:00:00Z");
        Result other = SampleResults.of("copy-out", "2026-01-01T00:00:00Z");
        other.write(directory);
        result.write(directory);
        assertThat(Result.readAll(directory)).containsExactly(result, other);
    }

    @Test
    void ofADirectoryWithoutAnySaysWhatToRun() {
        assertThatThrownBy(() -> Result.readAll(directory))
                .hasMessage(directory + " has no results. Run mvn -q -Pbench verify first.");
    }

    @Test
    void hasMedianSpreadAndRatioToTheFirst() {
        Comparison comparison = SampleResults.of("copy-in", "").comparisons().get(0);
        Competitor slow = comparison.competitors().get(0);
        Competitor pgseam = comparison.competitor("pgseam").orElseThrow();
        assertThat(slow.figures()).containsEntry(Metric.WALL, new Figure(4e6, 3e6, 9e6, 1));
        assertThat(pgseam.figures()).containsEntry(Metric.WALL, new Figure(1e6, 1e6, 1e6, 0.25));
        assertThat(pgseam.figures()).containsEntry(Metric.ALLOCATION, new Figure(8, 8, 8, 0.08));
    }
}

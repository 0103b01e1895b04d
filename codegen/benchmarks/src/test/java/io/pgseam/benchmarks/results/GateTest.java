package io.pgseam.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final String SLOW = "slow <&> \"quoted\"";

    private final Gate gate = new Gate(List.of(SampleResults.of("copy-in", "")));

    @ParameterizedTest
    @CsvSource({"RATE, 4", "WALL, 0.25", "CPU, 0.5", "ALLOCATION, 0.08"})
    void ratioAtItsFloorHolds(Measure measure, double floor) {
        assertThat(gate.failures(List.of(bound("pgseam", SLOW, measure, floor))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RATE, 4.01", "WALL, 0.24", "CPU, 0.49", "ALLOCATION, 0.07"})
    void ratioBelowItsFloorFails(Measure measure, double floor) {
        assertThat(gate.failures(List.of(bound("pgseam", SLOW, measure, floor))))
                .hasSize(1);
    }

    @Test
    void failureNamesWhatWasFoundAndTheFloor() {
        assertThat(gate.failures(
                        List.of(bound("pgseam", SLOW, Measure.RATE, 5), bound("pgseam", "", Measure.BYTES, 7))))
                .containsExactly(
                        "copy-in, COPY in, pgseam: found 4.000 times the rate of " + SLOW
                                + ", floor at least 5.0 (load average 0.1).",
                        "copy-in, COPY in, pgseam: found 8.000 bytes, floor at most 7.0 (load average 0.1).");
    }

    @Test
    void competitorThatWasRenamedFails() {
        assertThat(gate.failures(
                        List.of(bound("renamed", SLOW, Measure.RATE, 1), bound("process", SLOW, Measure.CPU, 1))))
                .containsExactly(
                        "copy-in, COPY in, renamed: rate against " + SLOW
                                + " was not measured. Mend the bound, or what it names.",
                        "copy-in, COPY in, process: cpu against " + SLOW
                                + " was not measured. Mend the bound, or what it names.");
    }

    @Test
    void benchmarkThatDidNotRunIsLeftOut() {
        Bound bound = new Bound(
                "guard",
                "compilation",
                "guarded",
                "javac",
                Measure.CPU,
                OptionalDouble.empty(),
                OptionalDouble.of(1.1));
        assertThat(gate.failures(List.of(bound))).isEmpty();
    }

    private static Bound bound(String competitor, String against, Measure measure, double floor) {
        return new Bound(
                "copy-in", "COPY in", competitor, against, measure, OptionalDouble.empty(), OptionalDouble.of(floor));
    }
}

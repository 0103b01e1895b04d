package io.pgseam.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Result RESULT = SampleResults.of("copy-in", "2026-01-01T00:00:00Z");

    @Test
    void saysMachineVersionsDateAndCommand() {
        assertThat(new Page(List.of(RESULT), List.of()).text())
                .contains("`mvn -q -Pbench verify`, begun 2026-01-01T00:00:00Z.")
                .contains("- Machine: a processor, 2 cores, 4.0 GiB of memory, a system")
                .contains("- Versions: jOOQ 3.19")
                .contains("Load average before 0.1, after 1.9.")
                .contains("psql was left out.");
    }

    @Test
    void hasATableOfEachComparison() {
        assertThat(new Page(List.of(RESULT), List.of()).text())
                .contains("""
                        | for one row | a second | wall | ratio | least to most | CPU | ratio | allocated | ratio |
                        |---|---:|---:|---:|---:|---:|---:|---:|---:|
                        """)
                .contains("| pgseam | 1,000 | 1.00 ms | 0.25x | 1.00 ms to 1.00 ms | 1.00 ms | 0.50x | 8.0 B | 0.08x |")
                .contains("| process | 500 | 2.00 ms | 0.50x | 2.00 ms to 2.00 ms |  |  |  |  |");
    }

    @Test
    void namesWhatFellShort() {
        assertThat(new Page(List.of(RESULT), List.of(asked("pgseam", 7), asked("pgseam", 8), asked("absent", 8)))
                        .text())
                .contains("2 of 3 bounds that were asked for ([bounds.txt](bounds.txt)) were missed or not measured.")
                .contains("- copy-in, COPY in, pgseam: found 8.000 bytes, asked at most 7.0\n")
                .contains("- copy-in, COPY in, absent: bytes was not measured\n");
    }

    @Test
    void isOfOneRun() {
        assertThatCode(() -> Page.requireOneRun(List.of(RESULT, RESULT))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Page.requireOneRun(List.of(RESULT, SampleResults.of("guard", "2026-01-02T00:00:00Z"))))
                .hasMessage(
                        "The results are of several runs: copy-in of 2026-01-01T00:00:00Z; guard of 2026-01-02T00:00:00Z."
                                + " Run all of them in one: mvn -q -Pbench verify.");
    }

    @Test
    void takesTheSectionsOfARunOfSomeBenchmarks() throws Exception {
        List<Bound> bounds = List.of(asked("copy-in", "pgseam", 7), asked("guard", "pgseam", 7));
        String old = new Page(List.of(RESULT, SampleResults.of("guard", RESULT.date())), bounds).text();
        Page again = new Page(
                List.of(SampleResults.of("guard", "2026-01-02T00:00:00Z")),
                List.of(bounds.get(0), asked("guard", "pgseam", 6)));

        EarlierPage earlier = EarlierPage.parse(old);

        assertThat(earlier.hasOthersThan(again)).isTrue();
        assertThat(earlier.with(again))
                .isEqualTo(old.replace(
                                "guard, COPY in, pgseam: found 8.000 bytes, asked at most 7.0",
                                "guard, COPY in, pgseam: found 8.000 bytes, asked at most 6.0")
                        .replace(
                                "## guard\n\nLoad average",
                                "## guard\n\nRun again, begun 2026-01-02T00:00:00Z. Load average"));
    }

    @Test
    void takesNoSectionOfAnotherMachineAndNoneThatTheChartShows() {
        String old = new Page(List.of(RESULT, SampleResults.of("guard", RESULT.date())), List.of()).text();

        assertThatThrownBy(() -> EarlierPage.parse(old.replace("2 cores", "3 cores"))
                        .with(new Page(List.of(SampleResults.of("guard", RESULT.date())), List.of())))
                .hasMessage(
                        "RESULTS.md cannot be compared with a run of a processor, 2 cores, 4.0 GiB of memory, a system."
                                + " Run all benchmarks: mvn -q -Pbench verify.");
        assertThatThrownBy(() -> EarlierPage.parse(old).with(new Page(List.of(RESULT), List.of())))
                .hasMessage("The chart shows [copy-in]. Run all benchmarks: mvn -q -Pbench verify.");
    }

    private static Bound asked(String competitor, double bytes) {
        return asked("copy-in", competitor, bytes);
    }

    private static Bound asked(String benchmark, String competitor, double bytes) {
        return new Bound(
                benchmark, "COPY in", competitor, "", Measure.BYTES, OptionalDouble.of(bytes), OptionalDouble.empty());
    }
}

package io.pgseam.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsTest {
    @TempDir
    private Path directory;

    @Test
    void areOneALine() throws IOException {
        assertThat(Bounds.read(file("# a comment\n\ncopy-in | COPY in | pgseam | psql | rate | 0.97 | -\n")))
                .containsExactly(new Bound(
                        "copy-in",
                        "COPY in",
                        "pgseam",
                        "psql",
                        Measure.RATE,
                        OptionalDouble.of(0.97),
                        OptionalDouble.empty()));
    }

    @Test
    void reportsEveryLineThatIsNone() throws IOException {
        Path file = file("""
                copy-in | COPY in | pgseam | psql | rate
                copy-in | COPY in | pgseam | - | rate | 1 | -
                copy-in | COPY in | pgseam | - | cpu-us | 1 | 2
                copy-in | COPY in | pgseam | psql | bytes | 1 | -
                """);
        assertThatThrownBy(() -> Bounds.read(file))
                .hasMessageContaining("bounds.txt:1: found 5 fields, expected 7.")
                .hasMessageContaining("bounds.txt:2: copy-in, pgseam: a rate is against a competitor, found none.")
                .hasMessageContaining("bounds.txt:3: copy-in, pgseam: a floor of cpu-us depends on the machine;")
                .hasMessageContaining("bounds.txt:4: copy-in, pgseam: a bytes is against none, found psql.");
    }

    @Test
    void ofTheRepositoryCanBeRead() throws IOException {
        assertThat(Bounds.read(Path.of("bounds.txt"))).isNotEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("bounds.txt"), text);
    }
}

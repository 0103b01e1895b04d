package io.pgseam.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.copy.csv.ImportProgress;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void rateAndTimeLeftFollowFromTheShareThatIsRead() {
        assertThat(Progress.text(new ImportProgress(20_000, 25, OptionalLong.of(100)), Duration.ofSeconds(4)))
                .isEqualTo("20,000 rows, 25 %, 5,000 rows/s, 12 s left");
        assertThat(Progress.text(new ImportProgress(1_000, 1, OptionalLong.of(100)), Duration.ofSeconds(2)))
                .isEqualTo("1,000 rows, 1 %, 500 rows/s, 3 min 18 s left");
    }

    @Test
    void nothingIsSaidOfWhatIsLeftWhereNobodyKnows() {
        assertThat(Progress.text(new ImportProgress(20_000, 25, OptionalLong.empty()), Duration.ofSeconds(4)))
                .isEqualTo("20,000 rows, 5,000 rows/s");
        assertThat(Progress.text(new ImportProgress(0, 0, OptionalLong.of(100)), Duration.ZERO))
                .isEqualTo("0 rows, 0 rows/s");
    }
}

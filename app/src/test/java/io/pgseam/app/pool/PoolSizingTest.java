package io.pgseam.app.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PoolSizingTest {
    @Test
    void aServerIsBusyWithTwoForEachCoreAndOneForEachSpindle() {
        assertThat(PoolSizing.forServer(4, 1)).isEqualTo(9);
        assertThat(PoolSizing.forServer(1, 0)).isEqualTo(2);
    }

    @Test
    void workersShareTheTotal() {
        assertThat(PoolSizing.forEachOf(4, 90)).isEqualTo(22);
        assertThat(PoolSizing.forEachOf(9, 9)).isEqualTo(1);
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoolSizing.forEachOf(10, 9))
                .withMessageStartingWith("workers=10, total=9: expected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoolSizing.forServer(0, 1))
                .withMessageStartingWith("cores=0, spindles=1: expected");
    }
}

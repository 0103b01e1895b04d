package io.pgseam.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.benchmarks.results.Form.Size;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormTest {

    @AfterEach
    void forget() {
        System.clearProperty("pgseam.bench");
        System.clearProperty("pgseam.bench.rows");
    }

    @Test
    void isQuickUnlessTheFullOneIsAskedFor() {
        assertThat(Form.current().size()).isEqualTo(Size.QUICK);
        assertThat(Form.current().rows(1, 2)).isEqualTo(1);
        assertThat(new Form(Size.FULL, "", Path.of("")).rows(1, 2)).isEqualTo(2);
    }

    @Test
    void commandRepeatsWhatWasAskedFor() {
        System.setProperty("pgseam.bench", "full");
        System.setProperty("pgseam.bench.rows", "7");
        assertThat(Form.current().rows(1, 2)).isEqualTo(7);
        assertThat(Form.current().rounds(1, 2)).isEqualTo(2);
        assertThat(Form.current().command())
                .isEqualTo("mvn -q -Pbench verify -Dpgseam.bench=full -Dpgseam.bench.rows=7");
    }
}

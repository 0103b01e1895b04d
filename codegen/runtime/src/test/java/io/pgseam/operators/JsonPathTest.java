package io.pgseam.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonPathTest {

    @Test
    void goesFromStepToStep() {
        assertThat(JsonPath.root().key("items").everyElement().key("prices").element(0))
                .hasToString("$.\"items\"[*].\"prices\"[0]");
    }

    @Test
    void endsInAComparison() {
        JsonPath path = JsonPath.root().key("a");

        assertThat(path.equalTo("x")).hasToString("$.\"a\" == \"x\"");
        assertThat(path.equalTo(new BigDecimal("1E+3"))).hasToString("$.\"a\" == 1E+3");
        assertThat(path.equalTo(new BigDecimal("-0.50"))).hasToString("$.\"a\" == -0.50");
        assertThat(path.equalTo(true)).hasToString("$.\"a\" == true");
    }

    @Test
    void quotesKeysAndValues() {
        assertThat(JsonPath.root().key("\" || \\").equalTo("\n\u0001'"))
                .hasToString("$.\"\\\" || \\\\\" == \"\\u000a\\u0001'\"");
    }

    @Test
    void takesAPathAsItIsWritten() {
        assertThat(JsonPath.of("strict $.a ? (@ > 1)")).hasToString("strict $.a ? (@ > 1)");
    }

    @Test
    void refusesAPositionBeforeTheFirst() {
        assertThatThrownBy(() -> JsonPath.root().element(-1))
                .hasMessage("position in an array: found -1, expected 0 or more");
    }
}

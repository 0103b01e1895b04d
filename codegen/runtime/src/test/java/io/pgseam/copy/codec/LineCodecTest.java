package io.pgseam.copy.codec;

import io.pgseam.types.Line;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class LineCodecTest {

    private static final Exchange<Line> LINES = Exchange.of("line", PostgresType.LINE);

    @Test
    void valuesAreKept() {
        LINES.keeps(new Line(1, 0, 0), new Line(0.1, -2, Double.POSITIVE_INFINITY));
    }
}

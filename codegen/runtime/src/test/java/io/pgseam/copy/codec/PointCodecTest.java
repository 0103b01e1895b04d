package io.pgseam.copy.codec;

import io.pgseam.types.Point;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class PointCodecTest {

    private static final Exchange<Point> POINTS = Exchange.of("point", PostgresType.POINT);

    @Test
    void valuesAreKept() {
        POINTS.keeps(new Point(0, -0.0), new Point(0.1, -1e300), new Point(Double.NaN, Double.NEGATIVE_INFINITY));
    }
}

package io.pgseam.copy.codec;

import io.pgseam.types.Circle;
import io.pgseam.types.Point;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class CircleCodecTest {

    private static final Exchange<Circle> CIRCLES = Exchange.of("circle", PostgresType.CIRCLE);

    @Test
    void valuesAreKept() {
        CIRCLES.keeps(new Circle(new Point(1, 2), 0), new Circle(new Point(-1, 0.1), Double.POSITIVE_INFINITY));
    }
}

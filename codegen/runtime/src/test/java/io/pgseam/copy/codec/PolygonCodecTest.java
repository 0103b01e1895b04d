package io.pgseam.copy.codec;

import io.pgseam.types.Point;
import io.pgseam.types.Polygon;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonCodecTest {

    private static final Exchange<Polygon> POLYGONS = Exchange.of("polygon", PostgresType.POLYGON);

    @Test
    void valuesAreKept() {
        POLYGONS.keeps(
                new Polygon(List.of(new Point(1, 2))),
                new Polygon(List.of(new Point(1, 2), new Point(3, 4), new Point(-5, 0.1))));
    }
}

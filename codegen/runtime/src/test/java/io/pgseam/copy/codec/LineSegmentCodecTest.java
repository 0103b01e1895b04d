package io.pgseam.copy.codec;

import io.pgseam.types.LineSegment;
import io.pgseam.types.Point;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class LineSegmentCodecTest {

    private static final Exchange<LineSegment> SEGMENTS = Exchange.of("lseg", PostgresType.LSEG);

    @Test
    void valuesAreKept() {
        SEGMENTS.keeps(new LineSegment(new Point(1, 2), new Point(-3.5, 1e-300)));
    }
}

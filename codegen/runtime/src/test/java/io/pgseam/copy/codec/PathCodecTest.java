package io.pgseam.copy.codec;

import io.pgseam.types.Path;
import io.pgseam.types.Point;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathCodecTest {

    private static final Exchange<Path> PATHS = Exchange.of("path", PostgresType.PATH);

    @Test
    void valuesAreKept() {
        PATHS.keeps(
                new Path(Path.Ends.OPEN, List.of(new Point(1, 2))),
                new Path(Path.Ends.CLOSED, List.of(new Point(1, 2), new Point(3, 4))));
    }
}

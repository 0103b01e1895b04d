package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.types.Box;
import io.pgseam.types.Point;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxCodecTest {

    private static final Exchange<Box> BOXES = Exchange.of("box", PostgresType.BOX);

    @Test
    void valuesAreKept() {
        BOXES.keeps(new Box(new Point(3, 4), new Point(-1, 2.5)), new Box(new Point(0, 0), new Point(0, 0)));
    }

    @Test
    void serverPutsCornersInOrder() {
        assertThat(BOXES.exchanged(List.of(new Box(new Point(1, 4), new Point(3, 2)))))
                .containsExactly(new Box(new Point(3, 4), new Point(1, 2)));
    }
}

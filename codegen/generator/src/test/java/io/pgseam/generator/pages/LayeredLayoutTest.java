package io.pgseam.generator.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.generator.pages.LayeredLayout.Box;
import io.pgseam.generator.pages.LayeredLayout.Link;
import io.pgseam.generator.pages.LayeredLayout.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    @Test
    void parentsStandLeftOfTheirChildren() {
        LayeredLayout layout = layout(4, link(1, 0), link(2, 1), link(2, 0), link(2, 3));

        assertThat(layout.box(0).x()).isLessThan(layout.box(1).x());
        assertThat(layout.box(1).x()).isLessThan(layout.box(2).x());
        assertThat(layout.box(3).x())
                .as("beside its only child")
                .isEqualTo(layout.box(1).x());
        assertThat(layout.lanes(2)).as("around box 1").hasSize(1);
    }

    @Test
    void chainIsOneStraightLine() {
        LayeredLayout layout = layout(3, link(1, 0), link(2, 1));

        assertThat(layout.box(0).y())
                .isEqualTo(layout.box(1).y())
                .isEqualTo(layout.box(2).y());
    }

    @Test
    void circleAndALinkToItselfAreLaidOutToo() {
        LayeredLayout layout = layout(2, link(0, 1), link(1, 0), link(0, 0));

        assertThat(layout.box(0).x()).isNotEqualTo(layout.box(1).x());
        assertThat(layout.lanes(2)).isEmpty();
    }

    @Test
    void nothingOverlapsWhateverIsJoined() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Box> boxes = new ArrayList<>();
            for (int box = 0; box < 2 + random.nextInt(30); box++) {
                boxes.add(new Box(50 + random.nextInt(200), 30 + random.nextInt(200)));
            }
            List<Link> links = new ArrayList<>();
            for (int link = 0; link < random.nextInt(2 * boxes.size()); link++) {
                links.add(link(random.nextInt(boxes.size()), random.nextInt(boxes.size())));
            }
            LayeredLayout layout = new LayeredLayout(boxes, links);
            List<Slot> slots = new ArrayList<>();
            for (int box = 0; box < boxes.size(); box++) {
                slots.add(layout.box(box));
            }
            for (int link = 0; link < links.size(); link++) {
                slots.addAll(layout.lanes(link));
            }
            for (Slot one : slots) {
                assertThat(one.x()).isBetween(0, layout.width() - one.width());
                assertThat(one.y()).isBetween(0, layout.height() - one.height());
                for (Slot other : slots) {
                    assertThat(one != other && overlap(one, other))
                            .as("seed %d", seed)
                            .isFalse();
                }
            }
        }
    }

    private static boolean overlap(Slot one, Slot other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static LayeredLayout layout(int boxes, Link... links) {
        return new LayeredLayout(
                Stream.generate(() -> new Box(100, 80)).limit(boxes).toList(), List.of(links));
    }

    private static Link link(int child, int parent) {
        return new Link(child, 10, parent, 10);
    }
}

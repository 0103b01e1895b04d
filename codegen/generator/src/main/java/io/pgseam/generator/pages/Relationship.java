package io.pgseam.generator.pages;

import io.pgseam.generator.pages.LayeredLayout.Slot;
import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import java.util.List;
import java.util.Set;

/**
 * A foreign key in the picture: a line from child to parent. A crow's foot at the child means many rows, a bar one; a circle at the parent
 * means that there may be none.
 */
final class Relationship {
    private static final int STUB = 16;

    private final ForeignKey key;
    private final boolean isOptional;
    private final boolean isOfOne;

    Relationship(Contents contents, ForeignKey key) {
        this.key = key;
        List<Entry> columns = contents.parts(key.child(), Kind.COLUMN).stream()
                .filter(column -> key.columns().contains(column.name().get(2)))
                .toList();
        isOptional = columns.stream().anyMatch(column -> !column.attributes().containsKey("not-null"));
        isOfOne = List.of(Kind.PRIMARY_KEY, Kind.UNIQUE).stream()
                .flatMap(kind -> contents.keys(key.child(), kind).stream())
                .anyMatch(
                        unique -> !unique.isEmpty() && Set.copyOf(key.columns()).containsAll(unique));
    }

    /** Draws within a component that begins at (x, y). */
    Element draw(int x, int y, Slot child, int childPort, Slot parent, int parentPort, List<Slot> lanes) {
        int childY = y + child.y() + childPort;
        int parentY = y + parent.y() + parentPort;
        if (child == parent) {
            return drawLoop(x + child.x() + child.width(), childY, parentY);
        }
        boolean isParentLeft = parent.x() < child.x();
        int side = isParentLeft ? 1 : -1;
        int childX = x + (isParentLeft ? child.x() : child.x() + child.width());
        int parentX = x + (isParentLeft ? parent.x() + parent.width() : parent.x());
        SvgPath path = new SvgPath();
        addChildEnd(path, childX, childY, -side);
        path.add('M', parentX, parentY).add('H', parentX + side * STUB);
        int fromX = parentX + side * STUB;
        int fromY = parentY;
        for (int index = 0; index < lanes.size(); index++) {
            Slot lane = lanes.get(isParentLeft ? index : lanes.size() - 1 - index);
            int laneY = y + lane.y() + lane.height() / 2;
            int near = x + (isParentLeft ? lane.x() : lane.x() + lane.width());
            int far = x + (isParentLeft ? lane.x() + lane.width() : lane.x());
            addCurve(path, fromX, fromY, near, laneY);
            path.add('H', far);
            fromX = far;
            fromY = laneY;
        }
        addCurve(path, fromX, fromY, childX - side * STUB, childY);
        path.add('H', childX);
        return line(path, parentX, parentY, side);
    }

    private Element drawLoop(int x, int childY, int parentY) {
        SvgPath path = new SvgPath();
        addChildEnd(path, x, childY, 1);
        path.add('M', x, parentY)
                .add('H', x + STUB)
                .add('C', x + 3 * STUB, parentY, x + 3 * STUB, childY, x + STUB, childY)
                .add('H', x);
        return line(path, x, parentY, 1);
    }

    private void addChildEnd(SvgPath path, int x, int y, int side) {
        if (isOfOne) {
            path.add('M', x + side * 8, y - 5).add('v', 10);
        } else {
            path.add('M', x, y - 6).add('L', x + side * 11, y).add('L', x, y + 6);
        }
    }

    private static void addCurve(SvgPath path, int fromX, int fromY, int toX, int toY) {
        int middle = (fromX + toX) / 2;
        path.add('C', middle, fromY, middle, toY, toX, toY);
    }

    private Element line(SvgPath path, int parentX, int parentY, int side) {
        Element end = isOptional
                ? Element.of("circle")
                        .with("cx", parentX + side * 8)
                        .with("cy", parentY)
                        .with("r", 4)
                : new SvgPath()
                        .add('M', parentX + side * 6, parentY - 5)
                        .add('v', 10)
                        .element();
        return Element.of("g", Element.of("title", title()), path.element(), end)
                .with("class", "link")
                .with("data-for", Anchor.id(key.child()));
    }

    private String title() {
        return "%s: %s of %s refers to %s of %s"
                .formatted(
                        key.entry().name().get(2),
                        String.join(", ", key.columns()),
                        key.child().name().get(1),
                        String.join(", ", key.parentColumns()),
                        key.parent().name().get(1));
    }
}

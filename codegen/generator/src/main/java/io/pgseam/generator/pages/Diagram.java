package io.pgseam.generator.pages;

import io.pgseam.generator.pages.LayeredLayout.Box;
import io.pgseam.generator.pages.LayeredLayout.Link;
import io.pgseam.generator.pages.LayeredLayout.Slot;
import io.pgseam.lock.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The picture: tables as boxes, foreign keys as lines between them. What no foreign key joins stands apart. */
final class Diagram {
    private static final int MARGIN = 12;
    private static final int GAP = 30;
    /** What the page has room for on most screens; a wider picture moves sideways. */
    private static final int WIDTH = 1060;

    private final Contents contents;
    private final List<ForeignKey> keys;

    private Diagram(Contents contents, List<Entry> tables) {
        this.contents = contents;
        this.keys = tables.stream()
                .flatMap(table -> contents.foreignKeysOf(table).stream())
                .filter(key -> tables.contains(key.parent()))
                .toList();
    }

    /** Returns the picture of these tables, in an order that depends on nothing but them. */
    static Element of(Contents contents, List<Entry> tables, String label) {
        Diagram diagram = new Diagram(contents, tables);
        List<Component> components = new ArrayList<>();
        Set<Entry> rest = new LinkedHashSet<>(tables);
        while (!rest.isEmpty()) {
            Set<Entry> joined = diagram.joined(rest.iterator().next());
            rest.removeAll(joined);
            components.add(
                    diagram.component(tables.stream().filter(joined::contains).toList()));
        }
        components.sort(Comparator.comparingInt((Component component) -> -component.tables.size())
                .thenComparingInt(component -> -component.layout.height()));
        return draw(components, label);
    }

    private static Element draw(List<Component> components, String label) {
        int most = components.stream()
                .mapToInt(component -> component.layout.width())
                .max()
                .orElse(0);
        int width = Math.max(most, WIDTH);
        List<Element> drawn = new ArrayList<>();
        int x = 0;
        int y = 0;
        int bottom = 0;
        int right = 0;
        for (Component component : components) {
            if (x > 0 && x + component.layout.width() > width) {
                x = 0;
                y = bottom + GAP;
            }
            drawn.addAll(component.draw(x + MARGIN, y + MARGIN));
            x += component.layout.width();
            right = Math.max(right, x);
            bottom = Math.max(bottom, y + component.layout.height());
            x += GAP;
        }
        int fullWidth = right + 2 * MARGIN;
        int fullHeight = bottom + 2 * MARGIN;
        return Element.of("svg", drawn)
                .with("viewBox", "0 0 " + fullWidth + " " + fullHeight)
                .with("width", fullWidth)
                .with("height", fullHeight)
                .with("role", "group")
                .with("aria-label", label);
    }

    private Set<Entry> joined(Entry start) {
        Set<Entry> joined = new LinkedHashSet<>(Set.of(start));
        Deque<Entry> open = new ArrayDeque<>(joined);
        while (!open.isEmpty()) {
            Entry table = open.remove();
            for (ForeignKey key : keys) {
                if (key.child().equals(table) && joined.add(key.parent())) {
                    open.add(key.parent());
                }
                if (key.parent().equals(table) && joined.add(key.child())) {
                    open.add(key.child());
                }
            }
        }
        return joined;
    }

    private Component component(List<Entry> tables) {
        List<TableBox> boxes =
                tables.stream().map(table -> new TableBox(contents, table)).toList();
        List<ForeignKey> within =
                keys.stream().filter(key -> tables.contains(key.child())).toList();
        List<Link> links = within.stream()
                .map(key -> {
                    int child = tables.indexOf(key.child());
                    int parent = tables.indexOf(key.parent());
                    return new Link(
                            child,
                            boxes.get(child).port(key.columns().get(0)),
                            parent,
                            boxes.get(parent).port(key.parentColumns().get(0)));
                })
                .toList();
        LayeredLayout layout = new LayeredLayout(
                boxes.stream().map(box -> new Box(box.width(), box.height())).toList(), links);
        List<Relationship> relationships =
                within.stream().map(key -> new Relationship(contents, key)).toList();
        return new Component(boxes, links, relationships, layout);
    }

    /** Tables that foreign keys join, directly or through others. */
    private record Component(
            List<TableBox> tables, List<Link> links, List<Relationship> relationships, LayeredLayout layout) {
        List<Element> draw(int x, int y) {
            List<Element> drawn = new ArrayList<>();
            for (int index = 0; index < links.size(); index++) {
                Link link = links.get(index);
                drawn.add(relationships
                        .get(index)
                        .draw(
                                x,
                                y,
                                layout.box(link.child()),
                                link.childPort(),
                                layout.box(link.parent()),
                                link.parentPort(),
                                layout.lanes(index)));
            }
            for (int index = 0; index < tables.size(); index++) {
                Slot slot = layout.box(index);
                drawn.add(tables.get(index).draw(x + slot.x(), y + slot.y(), slot.width()));
            }
            return drawn;
        }
    }
}

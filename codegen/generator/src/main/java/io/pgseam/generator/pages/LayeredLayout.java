package io.pgseam.generator.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places boxes that links join, in layers from left to right: every parent to the left of its children, but for the links that close a
 * circle. A link that passes a layer gets a lane of its own there, so that it crosses no box.
 *
 * <p>Follows Sugiyama: layers, an order within each by the mean place of the neighbours, then heights that keep links straight. The same
 * input gives the same layout everywhere.
 *
 * @see <a href="https://doi.org/10.1109/TSMC.1981.4308636">Methods for Visual Understanding of Hierarchical System Structures</a>
 */
final class LayeredLayout {
    private static final int LAYER_GAP = 84;
    private static final int BOX_GAP = 26;
    private static final int LANE_HEIGHT = 8;
    private static final int SWEEPS = 6;

    private final List<Slot> slots = new ArrayList<>();
    private final List<List<Slot>> layers = new ArrayList<>();
    private final List<List<Slot>> lanes = new ArrayList<>();

    /** A box or a lane in a layer, with what it is joined to. */
    static final class Slot {
        private final int height;
        private final List<Join> left = new ArrayList<>();
        private final List<Join> right = new ArrayList<>();
        private int width;
        private int layer;
        private int order;
        private int x;
        private double y;

        private Slot(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int x() {
            return x;
        }

        int y() {
            return (int) Math.round(y);
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    /** The other end of a link, as seen from one end. */
    private record Join(Slot other, int ownPort, int otherPort) {
        double wantedY() {
            return other.y + otherPort - ownPort;
        }
    }

    /** @param links between boxes of the list, by index; those from a box to itself take no part */
    LayeredLayout(List<Box> boxes, List<Link> links) {
        boxes.forEach(box -> slots.add(new Slot(box.width(), box.height())));
        assignLayers(links);
        for (Slot slot : slots) {
            put(slot);
        }
        links.forEach(link -> lanes.add(route(link)));
        order();
        place();
    }

    /** Returns where the box with this index is. */
    Slot box(int index) {
        return slots.get(index);
    }

    /** Returns the lanes that the link with this index takes, from left to right; empty if its boxes are in adjacent layers. */
    List<Slot> lanes(int link) {
        return lanes.get(link);
    }

    int width() {
        return slots.stream().mapToInt(slot -> slot.x + slot.width).max().orElse(0);
    }

    int height() {
        return layers.stream()
                .flatMap(List::stream)
                .mapToInt(slot -> slot.y() + slot.height)
                .max()
                .orElse(0);
    }

    /** A box to be placed. */
    record Box(int width, int height) {}

    /**
     * A link from a box to its parent.
     *
     * @param childPort how far below the child's top the link ends
     * @param parentPort the same on the parent
     */
    record Link(int child, int childPort, int parent, int parentPort) {}

    private void assignLayers(List<Link> links) {
        Set<Link> forward = new HashSet<>();
        int[] state = new int[slots.size()];
        for (int box = 0; box < slots.size(); box++) {
            visit(box, links, state, forward);
        }
        // A box without parents moves beside its nearest child.
        for (int box = 0; box < slots.size(); box++) {
            int index = box;
            if (forward.stream().noneMatch(link -> link.child() == index)) {
                forward.stream()
                        .filter(link -> link.parent() == index)
                        .mapToInt(link -> slots.get(link.child()).layer - 1)
                        .min()
                        .ifPresent(layer -> slots.get(index).layer = layer);
            }
        }
    }

    /** Goes to the parents first; a link to a box that is still open closes a circle, and counts no further. */
    private void visit(int box, List<Link> links, int[] state, Set<Link> forward) {
        final int open = 1;
        final int done = 2;
        if (state[box] != 0) {
            return;
        }
        state[box] = open;
        for (Link link : links) {
            if (link.child() == box) {
                visit(link.parent(), links, state, forward);
                if (state[link.parent()] == done) {
                    forward.add(link);
                    slots.get(box).layer = Math.max(slots.get(box).layer, slots.get(link.parent()).layer + 1);
                }
            }
        }
        state[box] = done;
    }

    private void put(Slot slot) {
        while (layers.size() <= slot.layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(slot.layer).add(slot);
    }

    private List<Slot> route(Link link) {
        boolean isForward = slots.get(link.parent()).layer < slots.get(link.child()).layer;
        Slot left = slots.get(isForward ? link.parent() : link.child());
        Slot right = slots.get(isForward ? link.child() : link.parent());
        int leftPort = isForward ? link.parentPort() : link.childPort();
        int rightPort = isForward ? link.childPort() : link.parentPort();
        List<Slot> route = new ArrayList<>();
        if (left == right) {
            return route;
        }
        Slot last = left;
        int port = leftPort;
        for (int layer = left.layer + 1; layer < right.layer; layer++) {
            Slot lane = new Slot(0, LANE_HEIGHT);
            lane.layer = layer;
            put(lane);
            join(last, port, lane, LANE_HEIGHT / 2);
            route.add(lane);
            last = lane;
            port = LANE_HEIGHT / 2;
        }
        join(last, port, right, rightPort);
        return route;
    }

    private static void join(Slot left, int leftPort, Slot right, int rightPort) {
        left.right.add(new Join(right, leftPort, rightPort));
        right.left.add(new Join(left, rightPort, leftPort));
    }

    private void order() {
        layers.forEach(LayeredLayout::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isRightward = sweep % 2 == 0;
            for (List<Slot> layer : inOrder(isRightward)) {
                layer.sort(Comparator.comparingDouble(slot -> neighbours(slot, isRightward).stream()
                        .mapToDouble(join -> join.other.order + (double) join.otherPort / (join.other.height + 1))
                        .average()
                        .orElse(slot.order)));
                number(layer);
            }
        }
    }

    private void place() {
        int x = 0;
        for (List<Slot> layer : layers) {
            int width = layer.stream().mapToInt(Slot::width).max().orElse(0);
            double y = 0;
            for (Slot slot : layer) {
                slot.x = x;
                slot.width = width;
                slot.y = y;
                y += slot.height + BOX_GAP;
            }
            x += width + LAYER_GAP;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isRightward = sweep % 2 == 0;
            for (List<Slot> layer : inOrder(isRightward)) {
                settle(layer, isRightward);
            }
        }
        double top = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(slot -> slot.y)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(slot -> slot.y -= top));
    }

    /** Moves each slot as near as the others allow to where its links are straight, by the method of pooled neighbours. */
    private static void settle(List<Slot> layer, boolean isRightward) {
        List<Pool> pools = new ArrayList<>();
        double offset = 0;
        for (Slot slot : layer) {
            double wanted = neighbours(slot, isRightward).stream()
                    .mapToDouble(Join::wantedY)
                    .average()
                    .orElse(slot.y);
            pools.add(new Pool(wanted - offset, 1));
            while (pools.size() > 1 && pools.get(pools.size() - 2).mean > pools.get(pools.size() - 1).mean) {
                Pool last = pools.remove(pools.size() - 1);
                pools.add(pools.remove(pools.size() - 1).with(last));
            }
            offset += slot.height + BOX_GAP;
        }
        int index = 0;
        offset = 0;
        for (Pool pool : pools) {
            for (int member = 0; member < pool.size; member++) {
                Slot slot = layer.get(index++);
                slot.y = pool.mean + offset;
                offset += slot.height + BOX_GAP;
            }
        }
    }

    /** Slots that stand as close as they may. */
    private record Pool(double mean, int size) {
        Pool with(Pool other) {
            int both = size + other.size;
            return new Pool((mean * size + other.mean * other.size) / both, both);
        }
    }

    private List<List<Slot>> inOrder(boolean isRightward) {
        List<List<Slot>> order = new ArrayList<>(layers);
        if (!isRightward) {
            Collections.reverse(order);
        }
        return order;
    }

    private static List<Join> neighbours(Slot slot, boolean isRightward) {
        return isRightward ? slot.left : slot.right;
    }

    private static void number(List<Slot> layer) {
        for (int order = 0; order < layer.size(); order++) {
            layer.get(order).order = order;
        }
    }
}

package io.pgseam.types;

import java.util.List;
import java.util.regex.Pattern;

/** A PostgreSQL {@code box}; the server swaps corners until the first is the upper right one. */
public record Box(Point upperRight, Point lowerLeft) {

    private static final Pattern SHAPE = Pattern.compile("\\(#,#\\),\\(#,#\\)");

    static Box parse(String text) {
        List<Point> points = Numbers.points(text, SHAPE);
        return new Box(points.get(0), points.get(1));
    }

    @Override
    public String toString() {
        return upperRight + "," + lowerLeft;
    }
}

package io.pgseam.types;

import java.util.List;
import java.util.regex.Pattern;

/** A PostgreSQL {@code lseg}. */
public record LineSegment(Point start, Point end) {

    private static final Pattern SHAPE = Pattern.compile("\\[\\(#,#\\),\\(#,#\\)]");

    static LineSegment parse(String text) {
        List<Point> points = Numbers.points(text, SHAPE);
        return new LineSegment(points.get(0), points.get(1));
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + "]";
    }
}

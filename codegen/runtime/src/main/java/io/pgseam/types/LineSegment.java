package io.pgseam.types;

import java.util.List;

/** A PostgreSQL {@code lseg}. */
public record LineSegment(Point start, Point end) {

    static LineSegment parse(String text) {
        List<Point> points = Numbers.points(text);
        return new LineSegment(points.get(0), points.get(1));
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + "]";
    }
}

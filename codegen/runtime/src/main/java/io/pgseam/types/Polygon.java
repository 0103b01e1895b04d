package io.pgseam.types;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A PostgreSQL {@code polygon} of at least one point. */
public record Polygon(List<Point> points) {

    /** Copies the list. */
    public Polygon {
        points = List.copyOf(points);
    }

    static Polygon parse(String text) {
        return new Polygon(Numbers.points(text));
    }

    @Override
    public String toString() {
        return points.stream().map(Point::toString).collect(joining(",", "(", ")"));
    }
}

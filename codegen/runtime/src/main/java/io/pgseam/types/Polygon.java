package io.pgseam.types;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/** A PostgreSQL {@code polygon} of at least one point. */
public record Polygon(List<Point> points) {

    private static final Pattern SHAPE = Pattern.compile("\\(\\(#,#\\)(,\\(#,#\\))*\\)");

    /** Copies the list. */
    public Polygon {
        points = List.copyOf(points);
    }

    static Polygon parse(String text) {
        return new Polygon(Numbers.points(text, SHAPE));
    }

    @Override
    public String toString() {
        return points.stream().map(Point::toString).collect(joining(",", "(", ")"));
    }
}

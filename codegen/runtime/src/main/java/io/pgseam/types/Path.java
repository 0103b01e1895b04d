package io.pgseam.types;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/** A PostgreSQL {@code path} through at least one point. */
public record Path(Ends ends, List<Point> points) {

    private static final Pattern SHAPE = Pattern.compile("\\[\\(#,#\\)(,\\(#,#\\))*]|\\(\\(#,#\\)(,\\(#,#\\))*\\)");

    /** Whether the last point is joined to the first. */
    public enum Ends {
        OPEN,
        CLOSED
    }

    /** Copies the list. */
    public Path {
        points = List.copyOf(points);
    }

    static Path parse(String text) {
        return new Path(text.startsWith("[") ? Ends.OPEN : Ends.CLOSED, Numbers.points(text, SHAPE));
    }

    @Override
    public String toString() {
        String text = points.stream().map(Point::toString).collect(joining(","));
        return ends == Ends.OPEN ? "[" + text + "]" : "(" + text + ")";
    }
}

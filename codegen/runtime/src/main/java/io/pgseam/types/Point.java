package io.pgseam.types;

import java.util.regex.Pattern;

/** A PostgreSQL {@code point}. */
public record Point(double x, double y) {

    private static final Pattern SHAPE = Pattern.compile("\\(#,#\\)");

    static Point parse(String text) {
        return Numbers.points(text, SHAPE).get(0);
    }

    @Override
    public String toString() {
        return "(" + x + "," + y + ")";
    }
}

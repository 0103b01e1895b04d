package io.pgseam.types;

/** A PostgreSQL {@code point}. */
public record Point(double x, double y) {

    static Point parse(String text) {
        return Numbers.points(text).get(0);
    }

    @Override
    public String toString() {
        return "(" + x + "," + y + ")";
    }
}

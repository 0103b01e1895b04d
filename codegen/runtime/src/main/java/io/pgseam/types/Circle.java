package io.pgseam.types;

import java.util.regex.Pattern;

/** A PostgreSQL {@code circle}. */
public record Circle(Point center, double radius) {

    private static final Pattern SHAPE = Pattern.compile("<\\(#,#\\),#>");

    static Circle parse(String text) {
        double[] numbers = Numbers.in(text, SHAPE);
        return new Circle(new Point(numbers[0], numbers[1]), numbers[2]);
    }

    @Override
    public String toString() {
        return "<" + center + "," + radius + ">";
    }
}

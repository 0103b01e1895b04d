package io.pgseam.types;

import java.util.regex.Pattern;

/** A PostgreSQL {@code line}, infinite both ways: ax + by + c = 0. */
public record Line(double a, double b, double c) {

    private static final Pattern SHAPE = Pattern.compile("\\{#,#,#}");

    static Line parse(String text) {
        double[] numbers = Numbers.in(text, SHAPE);
        return new Line(numbers[0], numbers[1], numbers[2]);
    }

    @Override
    public String toString() {
        return "{" + a + "," + b + "," + c + "}";
    }
}

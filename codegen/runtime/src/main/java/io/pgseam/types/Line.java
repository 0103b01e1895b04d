package io.pgseam.types;

/** A PostgreSQL {@code line}, infinite both ways: ax + by + c = 0. */
public record Line(double a, double b, double c) {

    static Line parse(String text) {
        double[] numbers = Numbers.in(text);
        return new Line(numbers[0], numbers[1], numbers[2]);
    }

    @Override
    public String toString() {
        return "{" + a + "," + b + "," + c + "}";
    }
}

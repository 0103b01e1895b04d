package io.pgseam.types;

/** A PostgreSQL {@code circle}. */
public record Circle(Point center, double radius) {

    static Circle parse(String text) {
        double[] numbers = Numbers.in(text);
        return new Circle(new Point(numbers[0], numbers[1]), numbers[2]);
    }

    @Override
    public String toString() {
        return "<" + center + "," + radius + ">";
    }
}

package io.pgseam.types;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The coordinates within the text form of a geometric type. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[^()\\[\\]<>{},\\s]+");

    private Numbers() {}

    /**
     * Returns the numbers between all brackets and commas.
     *
     * @param shape a pattern of all that is left when each number is a {@code #}
     */
    static double[] in(String text, Pattern shape) {
        if (!shape.matcher(NUMBER.matcher(text).replaceAll("#")).matches()) {
            throw new IllegalArgumentException("another figure");
        }
        return NUMBER.matcher(text)
                .results()
                .mapToDouble(found -> TextNumbers.float8(found.group()))
                .toArray();
    }

    /** Returns the points in the order of the text. */
    static List<Point> points(String text, Pattern shape) {
        double[] numbers = in(text, shape);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return points;
    }
}

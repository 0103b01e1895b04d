package io.pgseam.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The coordinates within the text form of a geometric type. */
final class Numbers {

    private Numbers() {}

    /** Returns the numbers between all brackets and commas. */
    static double[] in(String text) {
        return Arrays.stream(text.split("[()\\[\\]<>{},\\s]+"))
                .filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static List<Point> points(String text) {
        double[] numbers = in(text);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return points;
    }
}

package io.pgseam.operators;

import io.pgseam.types.Multirange;
import io.pgseam.types.Range;
import io.pgseam.types.Range.Between;
import io.pgseam.types.Range.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Ranges of small whole numbers, and the numbers they have, counted out. */
final class WholeNumbers {

    /** The numbers beyond the bounds in use stand for what has no bound. */
    static final int FIRST = -3;

    static final int LAST = 6;

    static final List<Range<Integer>> RANGES = ranges();

    /** Of ranges that have their lower bound: without it, a range is equal to one that begins at the next number. */
    static final List<Multirange<Integer>> MULTIRANGES = Stream.concat(
                    Stream.of(new Multirange<Integer>(List.of())),
                    RANGES.stream()
                            .filter(range -> !(range instanceof Between<Integer> between
                                    && between.lower() instanceof Bound.Exclusive))
                            .flatMap(range -> Stream.of(
                                    new Multirange<>(List.of(range)),
                                    new Multirange<>(List.of(range, Range.closed(2, 2))))))
            .toList();

    private WholeNumbers() {}

    static TreeSet<Integer> in(Range<Integer> range) {
        TreeSet<Integer> numbers = new TreeSet<>();
        if (range instanceof Between<Integer> between) {
            for (int number = FIRST; number <= LAST; number++) {
                if (isAbove(between.lower(), number) && isBelow(between.upper(), number)) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    static TreeSet<Integer> in(Multirange<Integer> multirange) {
        TreeSet<Integer> numbers = new TreeSet<>();
        multirange.ranges().forEach(range -> numbers.addAll(in(range)));
        return numbers;
    }

    static boolean inBoth(TreeSet<Integer> left, TreeSet<Integer> right) {
        return !left.isEmpty() && !right.isEmpty();
    }

    private static boolean isAbove(Bound<Integer> lower, int number) {
        return lower instanceof Bound.Unbounded
                || lower instanceof Bound.Inclusive<Integer> inclusive && number >= inclusive.value()
                || lower instanceof Bound.Exclusive<Integer> exclusive && number > exclusive.value();
    }

    private static boolean isBelow(Bound<Integer> upper, int number) {
        return upper instanceof Bound.Unbounded
                || upper instanceof Bound.Inclusive<Integer> inclusive && number <= inclusive.value()
                || upper instanceof Bound.Exclusive<Integer> exclusive && number < exclusive.value();
    }

    private static List<Range<Integer>> ranges() {
        List<Range<Integer>> ranges = new ArrayList<>(List.of(Range.empty(), Range.all()));
        for (int lower = 0; lower <= 3; lower++) {
            ranges.add(Range.atLeast(lower));
            ranges.add(Range.lessThan(lower));
            for (int upper = lower; upper <= 3; upper++) {
                ranges.add(Range.closed(lower, upper));
                ranges.add(Range.closedOpen(lower, upper));
                ranges.add(new Between<>(new Bound.Exclusive<>(lower), new Bound.Exclusive<>(upper)));
                ranges.add(new Between<>(new Bound.Exclusive<>(lower), new Bound.Inclusive<>(upper)));
            }
        }
        return ranges;
    }
}

package io.pgseam.types;

import io.pgseam.types.Range.Between;
import io.pgseam.types.Range.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text forms of ranges, such as {@code [1,5)}, and of multiranges, such as <code>{[1,3),[5,7)}</code>. */
final class RangeText {

    private RangeText() {}

    static <T> Range<T> parse(String text, Function<String, T> value) {
        TextScanner scanner = new TextScanner(text);
        scanner.skipSpaces();
        if (text.strip().equalsIgnoreCase("empty")) {
            return Range.empty();
        }
        boolean lowerInclusive = scanner.skip('[');
        if (!lowerInclusive) {
            scanner.expect('(');
        }
        T lower = limit(scanner.value(","), value);
        scanner.expect(',');
        T upper = limit(scanner.value(")]"), value);
        boolean upperInclusive = scanner.next() == ']';
        scanner.skipSpaces();
        scanner.expectEnd();
        if (lower instanceof Comparable<?> && upper != null && isAbove(lower, upper)) {
            throw new IllegalArgumentException("the lower bound is above the upper one");
        }
        return new Between<>(bound(lower, lowerInclusive), bound(upper, upperInclusive));
    }

    static <T> String format(Range<T> range, Function<T, String> value) {
        if (!(range instanceof Between<T> between)) {
            return "empty";
        }
        return (between.lower() instanceof Bound.Inclusive ? "[" : "(")
                + format(between.lower(), value)
                + ","
                + format(between.upper(), value)
                + (between.upper() instanceof Bound.Inclusive ? "]" : ")");
    }

    static <T> Multirange<T> parseMany(String text, Function<String, T> value) {
        TextScanner scanner = new TextScanner(text);
        List<Range<T>> ranges = new ArrayList<>();
        scanner.skipSpaces();
        scanner.expect('{');
        scanner.skipSpaces();
        while (!scanner.skip('}')) {
            if (!ranges.isEmpty()) {
                scanner.expect(',');
                scanner.skipSpaces();
            }
            boolean empty = scanner.peek() == 'e';
            ranges.add(parse(empty ? scanner.until(",}") : scanner.bracketed("[(", "])"), value));
            scanner.skipSpaces();
        }
        scanner.skipSpaces();
        scanner.expectEnd();
        return new Multirange<>(ranges);
    }

    static <T> String formatMany(Multirange<T> multirange, Function<T, String> value) {
        return multirange.ranges().stream()
                .map(range -> format(range, value))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> @Nullable T limit(@Nullable String text, Function<String, T> value) {
        return text == null ? null : value.apply(text);
    }

    /** The types of bounds compare with themselves. */
    @SuppressWarnings("unchecked")
    private static <T> boolean isAbove(T lower, T upper) {
        return ((Comparable<T>) lower).compareTo(upper) > 0;
    }

    private static <T> Bound<T> bound(@Nullable T value, boolean inclusive) {
        if (value == null) {
            return new Bound.Unbounded<>();
        }
        return inclusive ? new Bound.Inclusive<>(value) : new Bound.Exclusive<>(value);
    }

    private static <T> String format(Bound<T> bound, Function<T, String> value) {
        if (bound instanceof Bound.Inclusive<T> inclusive) {
            return TextScanner.quoteUnlessPlain(value.apply(inclusive.value()));
        }
        return bound instanceof Bound.Exclusive<T> exclusive
                ? TextScanner.quoteUnlessPlain(value.apply(exclusive.value()))
                : "";
    }
}

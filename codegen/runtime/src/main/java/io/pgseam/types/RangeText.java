package io.pgseam.types;

import io.pgseam.types.Range.Between;
import io.pgseam.types.Range.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text forms of ranges, such as {@code [1,5)}, and of multiranges, such as <code>{[1,3),[5,7)}</code>. */
final class RangeText {

    private RangeText() {}

    static <T> Range<T> parse(String text, Function<String, T> value) {
        if (text.equals("empty")) {
            return Range.empty();
        }
        TextScanner scanner = new TextScanner(text);
        boolean lowerInclusive = scanner.next() == '[';
        String lower = bound(scanner, ",");
        scanner.expect(',');
        String upper = bound(scanner, "])");
        boolean upperInclusive = scanner.next() == ']';
        return new Between<>(
                lower.isEmpty() ? new Bound.Unbounded<>() : bound(value.apply(lower), lowerInclusive),
                upper.isEmpty() ? new Bound.Unbounded<>() : bound(value.apply(upper), upperInclusive));
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
        scanner.expect('{');
        while (!scanner.skip('}')) {
            if (!ranges.isEmpty()) {
                scanner.expect(',');
            }
            ranges.add(parse(scanner.bracketed("[(", "])"), value));
        }
        return new Multirange<>(ranges);
    }

    static <T> String formatMany(Multirange<T> multirange, Function<T, String> value) {
        return multirange.ranges().stream()
                .map(range -> format(range, value))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String bound(TextScanner scanner, String ends) {
        return scanner.peek() == '"' ? scanner.quoted() : scanner.until(ends);
    }

    private static <T> Bound<T> bound(T value, boolean inclusive) {
        return inclusive ? new Bound.Inclusive<>(value) : new Bound.Exclusive<>(value);
    }

    private static <T> String format(Bound<T> bound, Function<T, String> value) {
        if (bound instanceof Bound.Inclusive<T> inclusive) {
            return TextScanner.quote(value.apply(inclusive.value()));
        }
        return bound instanceof Bound.Exclusive<T> exclusive ? TextScanner.quote(value.apply(exclusive.value())) : "";
    }
}

package io.pgseam.types;

/**
 * A PostgreSQL range: the values between two bounds, or none.
 *
 * <p>The server rewrites ranges of whole numbers and days: {@code [1,4]} comes back as {@code [1,5)}.
 *
 * @param <T> the type of the bounds
 */
public sealed interface Range<T> {

    /** Holds no value. */
    record Empty<T>() implements Range<T> {
        @Override
        public String toString() {
            return "empty";
        }
    }

    /** Holds the values between the bounds. */
    record Between<T>(Bound<T> lower, Bound<T> upper) implements Range<T> {
        @Override
        public String toString() {
            return RangeText.format(this, Object::toString);
        }
    }

    /** Where a range begins or ends. */
    sealed interface Bound<T> {
        /** The value belongs to the range. */
        record Inclusive<T>(T value) implements Bound<T> {}

        /** The range reaches up to the value, without it. */
        record Exclusive<T>(T value) implements Bound<T> {}

        /** The range has no end on this side. */
        record Unbounded<T>() implements Bound<T> {}
    }

    /** Returns the range without values. */
    static <T> Range<T> empty() {
        return new Empty<>();
    }

    /** Returns {@code [lower,upper)}, the form that PostgreSQL prefers. */
    static <T> Range<T> closedOpen(T lower, T upper) {
        return new Between<>(new Bound.Inclusive<>(lower), new Bound.Exclusive<>(upper));
    }

    /** Returns {@code [lower,upper]}. */
    static <T> Range<T> closed(T lower, T upper) {
        return new Between<>(new Bound.Inclusive<>(lower), new Bound.Inclusive<>(upper));
    }

    /** Returns {@code [lower,)}. */
    static <T> Range<T> atLeast(T lower) {
        return new Between<>(new Bound.Inclusive<>(lower), new Bound.Unbounded<>());
    }

    /** Returns {@code (,upper)}. */
    static <T> Range<T> lessThan(T upper) {
        return new Between<>(new Bound.Unbounded<>(), new Bound.Exclusive<>(upper));
    }

    /** Returns {@code (,)}. */
    static <T> Range<T> all() {
        return new Between<>(new Bound.Unbounded<>(), new Bound.Unbounded<>());
    }
}

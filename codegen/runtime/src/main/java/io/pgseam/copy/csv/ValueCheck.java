package io.pgseam.copy.csv;

import java.util.function.Predicate;

/** What is asked of a value, beyond its type. */
record ValueCheck<U>(Predicate<? super U> accepted, String expected) {

    static <U> ValueCheck<U> none() {
        return new ValueCheck<>(value -> true, "");
    }
}

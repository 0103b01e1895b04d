package io.pgseam.copy;

/** What a row becomes. */
@FunctionalInterface
interface RowMapping<R> {

    /** Takes every value of the row once, in order, by {@link RowSource#value}. */
    R map(RowSource row);
}

package io.pgseam.types;

/**
 * A key that says what it is a key of. The generator writes an implementation for each table that has one, as a record.
 *
 * @param <T> the Java type of the column itself
 */
public interface TypedId<T> {

    /** Returns what the column holds; not null. */
    T value();
}

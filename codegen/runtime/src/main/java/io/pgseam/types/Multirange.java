package io.pgseam.types;

import java.util.List;

/**
 * A PostgreSQL multirange; the server sorts the ranges, joins those that meet, and leaves out empty ones.
 *
 * @param <T> the type of the bounds
 */
public record Multirange<T>(List<Range<T>> ranges) {

    /** Copies the list. */
    public Multirange {
        ranges = List.copyOf(ranges);
    }
}

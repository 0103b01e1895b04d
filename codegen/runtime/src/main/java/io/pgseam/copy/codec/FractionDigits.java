package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;

/**
 * How many digits of the fraction of a second a column keeps, as in {@code time(3)}.
 *
 * @param digits 0 to 6
 */
record FractionDigits(int digits) {

    private static final int ALL = 6;
    private static final long[] MICROS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    /** Reads a type modifier, which is negative if the column declares nothing. */
    static FractionDigits of(int modifier) {
        return new FractionDigits(modifier < 0 ? ALL : Math.min(modifier, ALL));
    }

    /**
     * Returns the microseconds, if the column keeps them all.
     *
     * @throws EncodingException if the server would round them
     */
    long exact(long micros) {
        if (digits < ALL && micros % MICROS[digits] != 0) {
            throw new EncodingException(
                    "more than the " + digits + " digits of a second's fraction that the column keeps; round it first");
        }
        return micros;
    }
}

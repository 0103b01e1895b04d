package io.pgseam.operators;

/** How a rank takes the length of the document into account. */
public enum RankNormalization {
    /** Divides by 1 + the logarithm of the length. */
    LOGARITHM_OF_LENGTH(1),
    /** Divides by the length. */
    LENGTH(2),
    /** Divides by the mean harmonic distance between extents; for {@code ts_rank_cd} alone. */
    DISTANCE_OF_EXTENTS(4),
    /** Divides by the number of unique words. */
    UNIQUE_WORDS(8),
    /** Divides by 1 + the logarithm of the number of unique words. */
    LOGARITHM_OF_UNIQUE_WORDS(16),
    /** Divides by itself + 1, last of all, so that it lies between 0 and 1. */
    BELOW_ONE(32);

    private final int bit;

    RankNormalization(int bit) {
        this.bit = bit;
    }

    static int mask(RankNormalization... normalizations) {
        int mask = 0;
        for (RankNormalization normalization : normalizations) {
            mask |= normalization.bit;
        }
        return mask;
    }
}

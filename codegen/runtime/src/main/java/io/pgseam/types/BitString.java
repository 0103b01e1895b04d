package io.pgseam.types;

/**
 * A PostgreSQL {@code bit} or {@code varbit}: zeros and ones, whose number counts.
 *
 * @param bits the characters 0 and 1, the leftmost first; may be empty for {@code varbit}
 */
public record BitString(String bits) {

    /** @throws IllegalArgumentException if there is another character */
    public BitString {
        if (!bits.matches("[01]*")) {
            throw new IllegalArgumentException("bits is " + bits + ", expected only 0 and 1");
        }
    }

    @Override
    public String toString() {
        return bits;
    }
}

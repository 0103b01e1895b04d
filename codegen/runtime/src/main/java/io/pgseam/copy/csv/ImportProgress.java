package io.pgseam.copy.csv;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far an import has come.
 *
 * @param rows the rows read, bad ones among them
 * @param bytes the bytes read of the file, packed as they are
 * @param size the file's size in bytes, if it is known
 */
public record ImportProgress(long rows, long bytes, OptionalLong size) {

    /** Returns the share of the file that has been read, 0 to 1, if its size is known. */
    public OptionalDouble share() {
        return size.isPresent()
                ? OptionalDouble.of(size.getAsLong() == 0 ? 1 : Math.min(1, (double) bytes / size.getAsLong()))
                : OptionalDouble.empty();
    }
}

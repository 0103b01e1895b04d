package io.pgseam.copy.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** How a file is packed. */
public enum Packing {
    /** Not at all. */
    NONE,
    /** By gzip. */
    GZIP;

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Returns gzip for a name that ends in {@code .gz}. */
    public static Packing byName(Path file) {
        return file.toString().endsWith(".gz") ? GZIP : NONE;
    }

    OutputStream pack(OutputStream bytes) throws IOException {
        return this == GZIP ? new GZIPOutputStream(bytes, BUFFER_BYTES) : bytes;
    }
}

package io.pgseam.app.http.resource;

import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.problem.RefusedBodyException;
import io.pgseam.app.http.route.BoundedStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file that may be packed by gzip, with a bound on what comes out: a few packed bytes can be many. */
final class Unpacked {
    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int BUFFER_BYTES = 64 * 1024;

    private Unpacked() {}

    /**
     * @param mostBytes unpacked
     * @param time for all of them
     */
    static InputStream of(InputStream bytes, long mostBytes, Duration time) throws IOException {
        PushbackInputStream outer = new PushbackInputStream(bytes, GZIP.length);
        if (!isPacked(outer)) {
            return outer;
        }
        InputStream plain = new BoundedStream(unzipped(outer), mostBytes, time);
        PushbackInputStream inner = new PushbackInputStream(plain, GZIP.length);
        if (isPacked(inner)) {
            throw new RefusedBodyException(ProblemType.MEDIA_TYPE, "The file is packed twice. 0 rows kept.");
        }
        return inner;
    }

    private static InputStream unzipped(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER_BYTES);
        } catch (ZipException | EOFException e) {
            throw new RefusedBodyException(
                    ProblemType.INVALID_REQUEST, "The file is not packed as it says. 0 rows kept.");
        }
    }

    private static boolean isPacked(PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(GZIP.length);
        bytes.unread(first);
        return first.length == GZIP.length && (first[0] & 0xFF) == GZIP[0] && (first[1] & 0xFF) == GZIP[1];
    }
}

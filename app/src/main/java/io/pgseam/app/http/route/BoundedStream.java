package io.pgseam.app.http.route;

import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.problem.RefusedBodyException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Bytes that are counted, and refused where there are too many or where they come too slowly. For one thread. */
public final class BoundedStream extends FilterInputStream {
    private final long mostBytes;
    private final Duration time;
    private final long startNanos = System.nanoTime();
    private long count;

    /** @param time for all of them; a pause can last longer, until the connection's own limit */
    public BoundedStream(InputStream bytes, long mostBytes, Duration time) {
        super(bytes);
        this.mostBytes = mostBytes;
        this.time = time;
    }

    /** The bytes read so far. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException ? tooSlow() : broken(e);
        }
        if (System.nanoTime() - startNanos > time.toNanos()) {
            throw tooSlow();
        }
        count += Math.max(read, 0);
        if (count > mostBytes) {
            throw new RefusedBodyException(
                    ProblemType.LARGE_BODY, "At most " + mostBytes + " bytes are read. Nothing was changed.");
        }
        return read;
    }

    private RefusedBodyException tooSlow() {
        return new RefusedBodyException(
                ProblemType.SLOW_BODY,
                "Only " + count + " bytes came in " + time.toMillis()
                        + " ms, or none for too long. Nothing was changed.");
    }

    private static IOException broken(IOException e) {
        return e instanceof RefusedBodyException
                ? e
                : new RefusedBodyException(
                        ProblemType.INVALID_REQUEST,
                        "The body breaks off, or is not packed as it says. Nothing was changed.");
    }
}

package io.pgseam.copy.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * The text of a CSV file: its bytes are counted, unpacked if they begin as gzip does, and decoded.
 *
 * @param name for messages
 * @param size of the file in bytes, as it lies there; empty for a pipe
 */
record CsvSource(String name, OptionalLong size, CountedBytes bytes, Utf8Reader text) implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    static CsvSource open(Path file) throws IOException {
        boolean hasSize = Files.notExists(file) || Files.isRegularFile(file);
        // A channel cannot say how much there is in a pipe.
        InputStream bytes = hasSize ? Files.newInputStream(file) : new FileInputStream(file.toFile());
        try {
            return open(
                    file.toString(), hasSize ? OptionalLong.of(Files.size(file)) : OptionalLong.empty(), bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    static CsvSource open(String name, OptionalLong size, InputStream bytes) throws IOException {
        CountedBytes counted = new CountedBytes(bytes);
        BufferedInputStream buffered = new BufferedInputStream(counted, BUFFER_BYTES);
        buffered.mark(2);
        boolean packed = buffered.read() == GZIP_1 && buffered.read() == GZIP_2;
        buffered.reset();
        InputStream plain = packed ? new GZIPInputStream(buffered, BUFFER_BYTES) : buffered;
        return new CsvSource(name, size, counted, new Utf8Reader(plain));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Counts what is read. */
    static final class CountedBytes extends FilterInputStream {

        private long count;

        CountedBytes(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}

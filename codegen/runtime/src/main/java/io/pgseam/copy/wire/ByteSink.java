package io.pgseam.copy.wire;

import java.sql.SQLException;

/** Takes the bytes that a {@link WireBuffer} gives away. */
@FunctionalInterface
public interface ByteSink {

    /**
     * Takes {@code length} bytes from {@code offset} on. The array is the buffer's own and is written again after the
     * call: a sink that needs the bytes later copies them.
     *
     * @throws SQLException if the bytes cannot be sent
     */
    void write(byte[] bytes, int offset, int length) throws SQLException;
}

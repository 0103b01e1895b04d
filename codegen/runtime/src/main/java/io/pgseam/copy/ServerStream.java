package io.pgseam.copy;

import io.pgseam.copy.wire.ByteSink;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The driver's side of one COPY; after {@link #end} and {@link #cancel} the connection is in sync, or lost. */
final class ServerStream implements ByteSink {

    private final org.postgresql.copy.CopyIn operation;
    private long bytes;

    private ServerStream(org.postgresql.copy.CopyIn operation) {
        this.operation = operation;
    }

    /**
     * Sends the COPY statement.
     *
     * @throws SQLException if the server refuses it, or the connection is not one of pgjdbc
     */
    static ServerStream open(Connection connection, String statement) throws SQLException {
        return new ServerStream(
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement));
    }

    @Override
    public void write(byte[] source, int offset, int length) throws SQLException {
        operation.writeToCopy(source, offset, length);
        bytes += length;
    }

    /** Ends the COPY and returns the count of rows that the server has taken. */
    long end() throws SQLException {
        return operation.endCopy();
    }

    /** Cancels the COPY if it has not ended: the server drops all its rows. */
    void cancel() throws SQLException {
        if (operation.isActive()) {
            operation.cancelCopy();
        }
    }

    /** Returns the count of bytes written so far. */
    long bytes() {
        return bytes;
    }
}

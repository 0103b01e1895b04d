package io.pgseam.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.PSQLException;

/**
 * The driver's side of one COPY to the client. At its end, after a failure and after {@link #cancel} the connection is in
 * sync, or aborted.
 */
final class ServerRows {

    private static final Executor AT_ONCE = Runnable::run;

    private final Connection connection;
    private final @Nullable Savepoint start;
    private final CopyOut operation;

    private ServerRows(Connection connection, @Nullable Savepoint start, CopyOut operation) {
        this.connection = connection;
        this.start = start;
        this.operation = operation;
    }

    /**
     * Sends the COPY statement, in a transaction behind a savepoint.
     *
     * @throws SQLException if the server refuses it
     */
    static ServerRows open(Connection connection, String statement) throws SQLException {
        Savepoint start = connection.getAutoCommit() ? null : connection.setSavepoint();
        return new ServerRows(connection, start, driver(connection).getCopyAPI().copyOut(statement));
    }

    /**
     * Returns what the server sends next, a row as a rule; null once at the end.
     *
     * @throws SQLException if the server fails, or the connection is lost
     */
    byte @Nullable [] read() throws SQLException {
        byte[] data = receive();
        if (data == null && start != null) {
            connection.releaseSavepoint(start);
        }
        return data;
    }

    /**
     * Has the server end the COPY if it has not ended, and the transaction go on as before it.
     *
     * <p>What the driver's own {@code cancelCopy} leaves unread would answer the next statement.
     *
     * @see <a href="https://github.com/pgjdbc/pgjdbc/issues/3163">pgjdbc issue 3163</a>
     */
    void cancel() throws SQLException {
        if (!operation.isActive()) {
            return;
        }
        try {
            driver(connection).cancelQuery();
            drain();
            if (start != null) {
                connection.rollback(start);
                connection.releaseSavepoint(start);
            }
        } catch (SQLException | RuntimeException | Error e) {
            connection.abort(AT_ONCE);
            throw e;
        }
    }

    /** Reads up to where the server has heard of the cancellation, or had ended before. */
    private void drain() throws SQLException {
        try {
            while (receive() != null) {
                continue;
            }
        } catch (SQLException e) {
            if (!isOfTheServer(e)) {
                throw e;
            }
        }
    }

    private byte @Nullable [] receive() throws SQLException {
        try {
            return operation.readFromCopy();
        } catch (SQLException e) {
            abortUnlessOfTheServer(connection, e);
            throw e;
        } catch (RuntimeException | Error e) {
            connection.abort(AT_ONCE);
            throw e;
        }
    }

    private static void abortUnlessOfTheServer(Connection connection, SQLException e) throws SQLException {
        if (!isOfTheServer(e)) {
            connection.abort(AT_ONCE);
        }
    }

    /** The driver throws the server's error once it has read all that the server had to say; after any other nobody knows. */
    private static boolean isOfTheServer(SQLException e) {
        return e instanceof PSQLException psql && psql.getServerErrorMessage() != null;
    }

    private static PGConnection driver(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }
}

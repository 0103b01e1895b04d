package io.pgseam.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A transaction of an upsert's own where the connection is in autocommit, else a savepoint in the caller's. */
final class UpsertTransaction {

    private static final Executor AT_ONCE = Runnable::run;

    private final Connection connection;
    private final @Nullable Savepoint start;
    private boolean ended;

    private UpsertTransaction(Connection connection, @Nullable Savepoint start) {
        this.connection = connection;
        this.start = start;
    }

    static UpsertTransaction begin(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            return new UpsertTransaction(connection, null);
        }
        return new UpsertTransaction(connection, connection.setSavepoint());
    }

    /** Commits a transaction of its own; the caller's goes on. */
    void commit() throws SQLException {
        if (start == null) {
            connection.commit();
            ended = true;
            connection.setAutoCommit(true);
        } else {
            connection.releaseSavepoint(start);
            ended = true;
        }
    }

    /** Undoes all since the beginning, unless committed; a connection that cannot do so is aborted. */
    void rollBackUnlessCommitted() throws SQLException {
        if (ended) {
            return;
        }
        ended = true;
        try {
            if (start == null) {
                connection.rollback();
                connection.setAutoCommit(true);
            } else {
                connection.rollback(start);
                connection.releaseSavepoint(start);
            }
        } catch (SQLException e) {
            connection.abort(AT_ONCE);
            throw e;
        }
    }

    /** Undoes all after a failure that stays the one to report. */
    void rollBackAfter(Throwable failure) {
        try {
            rollBackUnlessCommitted();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

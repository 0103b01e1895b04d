package io.pgseam.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A transaction of its own where the connection is in autocommit, else a savepoint in the caller's. */
final class CopyTransaction {

    private static final Executor AT_ONCE = Runnable::run;

    private final Connection connection;
    private final @Nullable Savepoint start;
    private boolean ended;

    private CopyTransaction(Connection connection, @Nullable Savepoint start) {
        this.connection = connection;
        this.start = start;
    }

    /** @throws CopyException if the server refuses */
    static CopyTransaction begin(Connection connection, CopyPlan plan) {
        try {
            return begin(connection);
        } catch (SQLException e) {
            throw CopyException.of(plan, e, CopyPlan.NOTHING_SENT);
        }
    }

    private static CopyTransaction begin(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            return new CopyTransaction(connection, null);
        }
        return new CopyTransaction(connection, connection.setSavepoint());
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

    /** Returns what to throw for an error of {@link #commit}: only a COMMIT can have done its work and lost its answer. */
    CopyException commitFailure(CopyPlan plan, SQLException cause, String outcome) {
        return start == null ? CopyException.ofCommit(plan, cause, outcome) : CopyException.of(plan, cause, outcome);
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
            abort(connection, e);
            throw e;
        }
    }

    /** Closes a connection of which nobody knows what it would answer next. */
    static void abort(Connection connection, SQLException reason) {
        try {
            connection.abort(AT_ONCE);
        } catch (SQLException e) {
            reason.addSuppressed(e);
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

package io.pgseam.app.tx;

import io.pgseam.app.errors.ConflictException;
import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.app.errors.StatementFailedException;
import io.pgseam.app.errors.UnknownCommitException;
import io.pgseam.app.pool.Cancellation;
import io.pgseam.app.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** One piece of work and the attempts to commit it. For one thread. */
final class TransactionRun<T> {
    private final ConnectionPool pool;
    private final Isolation isolation;
    private final TransactionWork<T> work;
    private final Cancellation cancellation;
    private FirstAnswer firstAnswer = new FirstAnswer();

    TransactionRun(ConnectionPool pool, Isolation isolation, TransactionWork<T> work, Cancellation cancellation) {
        this.pool = pool;
        this.isolation = isolation;
        this.work = work;
        this.cancellation = cancellation;
    }

    /** Runs the work in a transaction of its own, and commits or rolls back. */
    T attempt(int attempt) {
        firstAnswer = new FirstAnswer();
        ConnectionProvider connections = pool.connections(cancellation);
        Connection connection = connections.acquire();
        try {
            T result = work(connection, attempt);
            commit(connection);
            return result;
        } finally {
            connections.release(connection);
        }
    }

    /**
     * Whether another attempt can help, and does nothing twice: the transaction was in another's way, or its connection was lost before the
     * first answer. A transaction that never saw COMMIT is gone with its connection.
     */
    boolean isRepeatable(RuntimeException failure) {
        if (failure instanceof UnknownCommitException) {
            return false;
        }
        if (failure instanceof DatabaseUnavailableException e && e.isConnectionLost()) {
            return firstAnswer.isAwaited();
        }
        // A COPY has an exception of its own, with the server's as its cause.
        return Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(e ->
                        e instanceof SQLException sql && ErrorTranslation.translate(sql) instanceof ConflictException);
    }

    private T work(Connection connection, int attempt) {
        try {
            connection.setAutoCommit(false);
            T result = work.run(Transaction.begin(pool, connection, cancellation, isolation, firstAnswer, attempt));
            cancellation.check();
            requireCommittable(connection);
            return result;
        } catch (SQLException e) {
            throw ErrorTranslation.translate(e);
        } catch (DataAccessException e) {
            RuntimeException failure = translated(e);
            rollBack(connection, failure);
            throw failure;
        } catch (Throwable e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** What a COPY asks of the catalog goes without the listeners that translate errors. */
    private static RuntimeException translated(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return e instanceof DatabaseException || cause == null ? e : ErrorTranslation.translate(cause);
    }

    /** The server answers the COMMIT of a failed transaction by rolling back, and the driver says nothing of it. */
    private static void requireCommittable(Connection connection) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new StatementFailedException(
                    "A statement failed, and the work went on and returned: nothing of it is kept. Let the failure through, or"
                            + " run what may fail as nested work.",
                    null);
        }
    }

    private void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            DatabaseException failure = ErrorTranslation.translate(e);
            if (failure instanceof DatabaseUnavailableException lost && lost.isConnectionLost()) {
                throw new UnknownCommitException(
                        "The connection was lost during COMMIT: nobody knows whether the transaction is kept. Look up what it"
                                + " wrote before running it again.",
                        e);
            }
            pool.rollbacks().increment();
            throw failure;
        }
    }

    private void rollBack(Connection connection, Throwable failure) {
        pool.rollbacks().increment();
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

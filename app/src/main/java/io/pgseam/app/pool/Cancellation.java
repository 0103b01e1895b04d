package io.pgseam.app.pool;

import io.pgseam.app.errors.DatabaseTimeoutException;
import io.pgseam.app.errors.WorkInterruptedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Ends what a piece of work does at the database, from another thread: the statement that runs is cancelled on the server, a wait ends, and
 * nothing else begins. Thread-safe.
 *
 * <p>A cancel request may reach the server late. So a connection for which one was sent is closed, not given to the next.
 */
public final class Cancellation {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Connection> connections = new HashSet<>();
    private final Set<Thread> waiting = new HashSet<>();
    private @Nullable String reason;

    /** Cancels, once; blocks while the server is told. */
    public void cancel(String because) {
        lock.lock();
        try {
            if (reason == null) {
                reason = because;
                waiting.forEach(Thread::interrupt);
                connections.forEach(Cancellation::cancelQuery);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns if the work may go on.
     *
     * @throws DatabaseTimeoutException if it was cancelled
     * @throws WorkInterruptedException if the thread was interrupted
     */
    public void check() {
        ended(null).ifPresent(e -> {
            throw e;
        });
    }

    /**
     * Waits in a way that an interrupt ends, and so does {@link #cancel}.
     *
     * @throws DatabaseTimeoutException if the work was cancelled
     * @throws WorkInterruptedException if the thread was interrupted
     */
    public <T> T waiting(Supplier<T> wait) {
        check();
        begin();
        try {
            return wait.get();
        } catch (RuntimeException e) {
            throw ended(e).orElse(e);
        } finally {
            end();
        }
    }

    /** Returns what to throw for a failure: that the work was cancelled or interrupted, if it was. */
    public Optional<RuntimeException> ended(@Nullable RuntimeException failure) {
        lock.lock();
        try {
            if (reason != null) {
                boolean said = failure instanceof DatabaseTimeoutException && reason.equals(failure.getMessage());
                return Optional.of(said ? failure : new DatabaseTimeoutException(reason, failure));
            }
        } finally {
            lock.unlock();
        }
        return Thread.currentThread().isInterrupted()
                ? Optional.of(new WorkInterruptedException(
                        "The thread was interrupted. Nothing of this work is kept.", failure))
                : Optional.empty();
    }

    /** Has cancelling reach a connection too, from now on. */
    void attach(Connection connection) {
        lock.lock();
        try {
            connections.add(connection);
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the connection may have a cancel request on its way. */
    boolean detach(Connection connection) {
        lock.lock();
        try {
            return connections.remove(connection) && reason != null;
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            waiting.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            waiting.remove(Thread.currentThread());
            if (reason != null) {
                // Was meant for the wait.
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void cancelQuery(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // The connection is closed, or the server cannot be reached: so nothing runs, or nobody can say.
        }
    }
}

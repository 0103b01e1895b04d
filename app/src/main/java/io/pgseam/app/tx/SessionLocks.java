package io.pgseam.app.tx;

import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.pool.Cancellation;
import io.pgseam.app.pool.ConnectionPool;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/**
 * Advisory locks that outlast transactions, each held by a connection of its own. Thread-safe.
 *
 * <p>The work gets that connection, in autocommit: if it is lost, so is the lock, and the work's next statement fails. Behind a pooler in
 * transaction mode such a lock would belong to nobody in particular, and is refused: connect to the server itself, or lock in a transaction.
 */
public final class SessionLocks {
    private final ConnectionPool pool;

    /** @throws IllegalStateException if the connections come from a pooler in transaction mode */
    public SessionLocks(ConnectionPool pool) {
        pool.requireSessions("Locks that outlast transactions");
        this.pool = pool;
    }

    /**
     * Waits until nobody else holds the lock, runs the work, and lets go.
     *
     * @throws io.pgseam.app.errors.DatabaseTimeoutException if waiting takes longer than the lock timeout
     */
    public <T> T holding(LockName lock, Function<DSLContext, T> work) {
        return onOneConnection((context, cancellation) -> {
            context.select(AdvisoryLocks.ofSession(lock)).fetchSingle();
            return held(context, cancellation, lock, work);
        });
    }

    /** Runs the work and lets go, or returns nothing if somebody else holds the lock; does not wait. */
    public <T> Optional<T> tryHolding(LockName lock, Function<DSLContext, T> work) {
        return onOneConnection((context, cancellation) ->
                context.select(AdvisoryLocks.tryOfSession(lock)).fetchSingle().value1()
                        ? Optional.of(held(context, cancellation, lock, work))
                        : Optional.empty());
    }

    private <T> T onOneConnection(BiFunction<DSLContext, Cancellation, T> work) {
        Cancellation cancellation = new Cancellation();
        ConnectionProvider connections = pool.connections(cancellation);
        Connection connection = connections.acquire();
        try {
            DSLContext context = DSL.using(
                    pool.context(cancellation).configuration().derive(new DefaultConnectionProvider(connection)));
            return work.apply(context, cancellation);
        } finally {
            connections.release(connection);
        }
    }

    private static <T> T held(
            DSLContext context, Cancellation cancellation, LockName lock, Function<DSLContext, T> work) {
        try {
            return work.apply(context);
        } finally {
            if (!isReleased(context, lock)) {
                // Has the connection closed, and so the lock released, instead of given to the next.
                cancellation.cancel("The lock could not be released, so its connection is closed.");
            }
        }
    }

    private static boolean isReleased(DSLContext context, LockName lock) {
        try {
            return context.select(AdvisoryLocks.release(lock)).fetchSingle().value1();
        } catch (DatabaseException e) {
            return false;
        }
    }
}

package io.pgseam.app.tx;

import io.pgseam.app.errors.DatabaseTimeoutException;
import io.pgseam.app.pool.Cancellation;
import io.pgseam.app.pool.ConnectionPool;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Runs work in transactions on a pool's connections. Thread-safe.
 *
 * <p>What fails because another transaction was in the way (40001, 40P01), or because the connection was lost before the server answered
 * anything, is run again, as often and as long as the policy says. Nothing else is: no violated constraint, and no COMMIT without an answer.
 */
public final class Transactions {
    private final ConnectionPool pool;
    private final Attempts attempts;
    private final Optional<Duration> limit;

    /** With {@link RetryPolicy#DEFAULT}. */
    public Transactions(ConnectionPool pool) {
        this(pool, RetryPolicy.DEFAULT);
    }

    public Transactions(ConnectionPool pool, RetryPolicy policy) {
        this(pool, new Attempts(policy, pool.retries()), Optional.empty());
    }

    private Transactions(ConnectionPool pool, Attempts attempts, Optional<Duration> limit) {
        this.pool = pool;
        this.attempts = attempts;
        this.limit = limit;
    }

    /**
     * The same with a deadline for each {@link #inTransaction}, from its call on: then waiting ends, the statement that runs is cancelled on
     * the server, the transaction is rolled back, and a {@link DatabaseTimeoutException} is thrown. A COMMIT that has been sent is awaited.
     */
    public Transactions within(Duration time) {
        return new Transactions(pool, attempts, Optional.of(time));
    }

    /** A context outside of transactions: each statement has a connection for itself, and is committed when it ends. */
    public DSLContext context() {
        return pool.context();
    }

    /**
     * Runs work, commits, and returns what the work returned. The work holds one connection until then.
     *
     * @throws io.pgseam.app.errors.DatabaseException if the database fails; nothing is kept, unless it is an
     *     {@link io.pgseam.app.errors.UnknownCommitException}. What the work throws is thrown on.
     */
    public <T> T inTransaction(Isolation isolation, TransactionWork<T> work) {
        return inTransaction(isolation, work, new Cancellation());
    }

    /** The same for work that can be cancelled. A COMMIT that has been sent is awaited. */
    public <T> T inTransaction(Isolation isolation, TransactionWork<T> work, Cancellation cancellation) {
        try (Deadline deadline = Deadline.start(limit, cancellation)) {
            return attempts.run(new TransactionRun<>(pool, isolation, work, cancellation), cancellation);
        } catch (DatabaseTimeoutException e) {
            throw cancellation.ended(e).orElse(e);
        }
    }

    DSLContext context(Cancellation cancellation) {
        return pool.context(cancellation);
    }
}

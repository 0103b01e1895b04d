package io.pgseam.app.tx;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.app.pool.Cancellation;
import io.pgseam.app.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/** An open transaction, for the thread that runs its work, until that returns. */
public final class Transaction {
    private final Connection connection;
    private final DSLContext context;
    private final int attempt;

    private Transaction(Connection connection, DSLContext context, int attempt) {
        this.connection = connection;
        this.context = context;
        this.attempt = attempt;
    }

    static Transaction begin(
            ConnectionPool pool,
            Connection connection,
            Cancellation cancellation,
            Isolation isolation,
            FirstAnswer firstAnswer,
            int attempt) {
        DSLContext context = DSL.using(pool.context(cancellation)
                .configuration()
                .derive(new DefaultConnectionProvider(connection))
                .derive(new Savepoints(connection)));
        firstAnswer.begin();
        // SET LOCAL, not the session's: behind a pooler the session is anybody's.
        isolation
                .settings()
                .forEach((setting, value) ->
                        context.setLocal(name(setting), val(value)).execute());
        return new Transaction(connection, DSL.using(context.configuration().deriveAppending(firstAnswer)), attempt);
    }

    /** Statements of this transaction. jOOQ's own {@code transaction} on it is a savepoint. */
    public DSLContext context() {
        return context;
    }

    /** How often the work has been begun, from 1. */
    public int attempt() {
        return attempt;
    }

    /** Runs work under a savepoint: if it throws, what it did is undone, and the transaction can go on. */
    public <T> T nested(TransactionWork<T> work) {
        return context.transactionResult(nested -> work.run(new Transaction(connection, nested.dsl(), attempt)));
    }

    /**
     * Gives each statement from here to the end of the transaction another time; undone with a savepoint.
     *
     * @param timeout at least 1 ms
     */
    public void statementTimeout(Duration timeout) {
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("statement timeout " + timeout + ": expected at least 1 ms");
        }
        context.setLocal(name("statement_timeout"), val(String.valueOf(timeout.toMillis())))
                .execute();
        try {
            connection.setNetworkTimeout(Runnable::run, (int) Math.min(
                    Integer.MAX_VALUE, ConnectionPool.networkTimeout(timeout).toMillis()));
        } catch (SQLException e) {
            throw ErrorTranslation.translate(e);
        }
    }

    /**
     * Waits until nobody else holds the lock, and holds it to the end of the transaction.
     *
     * @throws io.pgseam.app.errors.DatabaseTimeoutException if that takes longer than the lock timeout
     */
    public void lock(LockName lock) {
        context.select(AdvisoryLocks.ofTransaction(lock)).fetchSingle();
    }

    /** Holds the lock to the end of the transaction, unless somebody else holds it; does not wait. */
    public boolean tryLock(LockName lock) {
        return context.select(AdvisoryLocks.tryOfTransaction(lock))
                .fetchSingle()
                .value1();
    }
}

package io.pgseam.app.tx;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.app.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/** Runs work in transactions on a pool's connections. Thread-safe. */
public final class Transactions {
    private final ConnectionPool pool;

    public Transactions(ConnectionPool pool) {
        this.pool = pool;
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
        try (Connection connection = pool.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(begin(connection, isolation));
                connection.commit();
                return result;
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw ErrorTranslation.translate(e);
        }
    }

    private Transaction begin(Connection connection, Isolation isolation) {
        DSLContext context = DSL.using(context()
                .configuration()
                .derive(new DefaultConnectionProvider(connection))
                .derive(new Savepoints(connection)));
        if (isolation != Isolation.READ_COMMITTED) {
            context.setLocal(name("transaction_isolation"), val(isolation.level()))
                    .execute();
            context.setLocal(name("transaction_read_only"), val(isolation.readOnly()))
                    .execute();
        }
        return new Transaction(context, 1);
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

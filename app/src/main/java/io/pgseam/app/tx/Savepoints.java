package io.pgseam.app.tx;

import io.pgseam.app.errors.ErrorTranslation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

/** jOOQ's transactions within an open one: each is a savepoint. */
record Savepoints(Connection connection) implements TransactionProvider {

    private record Open(Savepoint savepoint) implements org.jooq.Transaction {}

    @Override
    public void begin(TransactionContext transaction) {
        try {
            transaction.transaction(new Open(connection.setSavepoint()));
        } catch (SQLException e) {
            throw ErrorTranslation.translate(e);
        }
    }

    @Override
    public void commit(TransactionContext transaction) {
        if (transaction.transaction() instanceof Open open) {
            try {
                connection.releaseSavepoint(open.savepoint());
            } catch (SQLException e) {
                throw ErrorTranslation.translate(e);
            }
        }
    }

    /** Also called where the savepoint could not be made. */
    @Override
    public void rollback(TransactionContext transaction) {
        if (transaction.transaction() instanceof Open open) {
            try {
                connection.rollback(open.savepoint());
            } catch (SQLException e) {
                throw ErrorTranslation.translate(e);
            }
        }
    }
}

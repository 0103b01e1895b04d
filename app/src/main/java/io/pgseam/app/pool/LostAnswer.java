package io.pgseam.app.pool;

import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.UnknownCommitException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;

/**
 * Says of a statement that loses its connection outside of a transaction that nobody knows whether it is kept: the server commits it without being
 * asked, and may do so after the client has gone. What reads is not concerned.
 */
final class LostAnswer implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void executeStart(ExecuteContext execution) {
        if (execution.type() != ExecuteType.READ && commitsItself(execution)) {
            execution.data(LostAnswer.class, true);
        }
    }

    @Override
    public void exception(ExecuteContext execution) {
        if (execution.data(LostAnswer.class) != null
                && execution.exception() instanceof DatabaseUnavailableException e
                && e.isConnectionLost()) {
            execution.exception(new UnknownCommitException(
                    "The connection was lost before the answer: nobody knows whether the statement is kept. Look up what it"
                            + " wrote before running it again.",
                    e.getCause()));
        }
    }

    private static boolean commitsItself(ExecuteContext execution) {
        try {
            Connection connection = execution.connection();
            return connection != null && connection.getAutoCommit();
        } catch (SQLException e) {
            // The connection is closed, and nothing is sent.
            return false;
        }
    }
}

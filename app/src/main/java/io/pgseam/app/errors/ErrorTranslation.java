package io.pgseam.app.errors;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;

/** Has each statement of a jOOQ configuration fail with a {@link DatabaseException}. Stateless and thread-safe. */
public final class ErrorTranslation implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    /** Returns what to throw for an exception of the driver, with it as the cause. */
    public static DatabaseException translate(SQLException e) {
        return SqlStates.translate(e);
    }

    @Override
    public void exception(ExecuteContext execution) {
        RuntimeException exception = execution.exception();
        if (exception instanceof DatabaseException) {
            return;
        }
        SQLException e = execution.sqlException();
        if (e == null && exception instanceof DataAccessException refused) {
            // Of a bind value: nothing was sent.
            e = refused.getCause(SQLException.class);
        }
        if (e != null) {
            execution.exception(translate(e));
        }
    }
}

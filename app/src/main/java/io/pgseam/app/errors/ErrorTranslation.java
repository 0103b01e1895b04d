package io.pgseam.app.errors;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Has each statement of a jOOQ configuration fail with a {@link DatabaseException}. Stateless and thread-safe. */
public final class ErrorTranslation implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    /** Returns what to throw for an exception of the driver, with it as the cause. */
    public static DatabaseException translate(SQLException e) {
        return SqlStates.translate(e);
    }

    @Override
    public void exception(ExecuteContext execution) {
        SQLException e = execution.sqlException();
        if (e != null && !(execution.exception() instanceof DatabaseException)) {
            execution.exception(translate(e));
        }
    }
}

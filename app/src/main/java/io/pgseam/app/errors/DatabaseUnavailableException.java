package io.pgseam.app.errors;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database cannot be reached, is shutting down, has no room for more (SQLSTATE classes 08, 53, 58, 57P0*), or is too old. */
public final class DatabaseUnavailableException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(Kind.UNAVAILABLE, message, cause);
    }

    /** Whether nobody is left to ask, in contrast to a server that refuses; also where a server that gives up has said why. */
    public boolean isConnectionLost() {
        // The driver tells of the server's last words first, and then that the connection is gone.
        return Stream.iterate(getCause(SQLException.class), e -> e != null, SQLException::getNextException)
                .anyMatch(e -> String.valueOf(e.getSQLState()).matches("(08|57P0).*"));
    }
}

package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, is shutting down, has no room for more (SQLSTATE classes 08, 53, 58, 57P0*), or is too old. */
public final class DatabaseUnavailableException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(Kind.UNAVAILABLE, message, cause);
    }

    /** Whether nobody is left to ask, in contrast to a server that refuses. */
    public boolean isConnectionLost() {
        return sqlState().startsWith("08") || sqlState().startsWith("57P0");
    }
}

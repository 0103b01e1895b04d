package io.pgseam.app.pool;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, refuses the login, or is too old. The message is one line without secrets. Nothing was changed. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

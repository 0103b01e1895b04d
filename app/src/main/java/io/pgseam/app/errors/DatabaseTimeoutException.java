package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** Time was over, or the caller cancelled (57014, 55P03, 25P03, 25P04). Nothing of the statement is kept, nor of its transaction. */
public final class DatabaseTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DatabaseTimeoutException(String message, @Nullable Throwable cause) {
        super(Kind.TIMEOUT, message, cause);
    }
}

package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** Any other failure of a statement; the SQLSTATE says which, if the server spoke. */
public final class StatementFailedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public StatementFailedException(String message, @Nullable Throwable cause) {
        super(Kind.STATEMENT_FAILED, message, cause);
    }
}

package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** The thread was interrupted; its interrupt flag is set. Nothing of the transaction is kept. */
public final class WorkInterruptedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public WorkInterruptedException(String message, @Nullable Throwable cause) {
        super(Kind.INTERRUPTED, message, cause);
    }
}

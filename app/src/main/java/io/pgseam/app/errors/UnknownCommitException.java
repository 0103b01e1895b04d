package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/**
 * The connection was lost during COMMIT, or during a statement that commits itself: what was done is either kept as a whole or gone as a whole, and
 * nobody knows which. Not to be run again before that was looked up.
 */
public final class UnknownCommitException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public UnknownCommitException(String message, @Nullable Throwable cause) {
        super(Kind.UNKNOWN_COMMIT, message, cause);
    }
}

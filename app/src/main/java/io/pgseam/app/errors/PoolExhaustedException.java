package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** All connections of the pool were in use for too long; the message has the counts. Nothing was sent. */
public final class PoolExhaustedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public PoolExhaustedException(String message, @Nullable Throwable cause) {
        super(Kind.POOL_EXHAUSTED, message, cause);
    }
}

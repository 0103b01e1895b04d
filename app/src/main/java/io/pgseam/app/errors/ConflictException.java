package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** Another transaction was in the way: serialization failure (40001) or deadlock (40P01). Nothing is kept; the whole transaction may be run again. */
public final class ConflictException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    ConflictException(String message, @Nullable Throwable cause) {
        super(Kind.CONFLICT, message, cause);
    }
}

package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** A value does not fit its type: too long, out of range, malformed (SQLSTATE class 22). */
public final class RefusedValueException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    RefusedValueException(String message, @Nullable Throwable cause) {
        super(Kind.REFUSED_VALUE, message, cause);
    }
}

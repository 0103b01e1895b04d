package io.pgseam.app.errors;

import org.jspecify.annotations.Nullable;

/** The login, or a right to do this, was refused (SQLSTATE class 28, 42501). Trying again does not help. */
public final class AccessDeniedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    AccessDeniedException(String message, @Nullable Throwable cause) {
        super(Kind.ACCESS_DENIED, message, cause);
    }
}

package io.pgseam.postgres;

import org.jspecify.annotations.Nullable;

/** No PostgreSQL could be had, or the one that was asked for cannot be used. Nothing was changed and nothing runs on. */
public final class PostgresUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresUnavailableException(String message) {
        this(message, null);
    }

    PostgresUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package io.pgseam.generator;

import org.jspecify.annotations.Nullable;

/** The migrations could not be applied, so no classes were generated. The message is one line: where, what, and what state is left. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationException(String message) {
        this(message, null);
    }

    MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

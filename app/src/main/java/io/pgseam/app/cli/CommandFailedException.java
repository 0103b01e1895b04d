package io.pgseam.app.cli;

import org.jspecify.annotations.Nullable;

/** A command could not do what it was asked for. The message says why, and what is left. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        this(message, null);
    }

    CommandFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

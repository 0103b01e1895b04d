package io.pgseam.postgres;

import org.jspecify.annotations.Nullable;

/** A SQL file could not be run. The message is one line that begins with file and line; nothing of the file is kept. */
public final class SqlScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlScriptException(String message, @Nullable Throwable cause) {
        super(message + ". Nothing of the file was kept.", cause);
    }
}

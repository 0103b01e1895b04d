package io.pgseam.app.config;

/** A setting is missing or malformed. The message names each such setting in one line, and no secret. Nothing was started. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        // A value that is shown can hold a line break.
        super(message.replaceAll("\\p{Cntrl}", "?"));
    }
}

package io.pgseam.lock;

/** A text that is not a lock, or a schema jar without one. The message has the line and what was expected there. */
public final class LockFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LockFormatException(String message) {
        super(message);
    }
}

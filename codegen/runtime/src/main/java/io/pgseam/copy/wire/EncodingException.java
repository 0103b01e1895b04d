package io.pgseam.copy.wire;

/**
 * A value that PostgreSQL's binary form cannot hold. The message is the bare reason, without the value itself; who
 * sends the row adds table, row and column.
 */
public final class EncodingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code reason} begins in lower case and has no full stop. */
    public EncodingException(String reason) {
        super(reason);
    }

    /** Creates the exception with its cause. */
    public EncodingException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

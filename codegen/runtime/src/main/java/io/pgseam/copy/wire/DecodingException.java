package io.pgseam.copy.wire;

/**
 * Bytes that are not the binary form of what was expected, or a value that the Java type cannot hold. The message is the
 * bare reason, without the value itself; who reads the row adds table, row and column.
 */
public final class DecodingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code reason} begins in lower case and has no full stop. */
    public DecodingException(String reason) {
        super(reason);
    }

    /** Creates the exception with its cause. */
    public DecodingException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package io.pgseam.app.http.route;

/** A parameter's text is not what its type expects. */
public final class RefusedTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;

    /** @param expected what was found against what was expected; quotes no value */
    public RefusedTextException(String expected) {
        super(expected, null, false, false);
        this.expected = expected;
    }

    String expected() {
        return expected;
    }
}

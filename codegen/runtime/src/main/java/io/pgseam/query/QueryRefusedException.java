package io.pgseam.query;

/** A query that cannot be compiled; the message has the reason. jOOQ itself can still execute it. */
public final class QueryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueryRefusedException(String reason) {
        super("The query cannot be compiled: " + reason + ". Nothing was sent. Change it, or have jOOQ execute it.");
    }

    QueryRefusedException(String reason, RuntimeException cause) {
        this(reason);
        initCause(cause);
    }
}

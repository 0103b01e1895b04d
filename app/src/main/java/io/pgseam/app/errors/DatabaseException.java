package io.pgseam.app.errors;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The database failed or refused something; each kind of failure that a caller answers in a way of its own is a subclass.
 *
 * <p>The SQLSTATE is there where the server spoke, and so is the driver's exception as the cause. The message shows no value of a row; the
 * cause may.
 */
public abstract sealed class DatabaseException extends DataAccessException
        permits AccessDeniedException,
                ConflictException,
                ConstraintViolationException,
                DatabaseTimeoutException,
                DatabaseUnavailableException,
                PoolExhaustedException,
                RefusedValueException,
                StatementFailedException,
                UnknownCommitException,
                WorkInterruptedException {
    /** The subclasses, for a switch that is exhaustive. */
    public enum Kind {
        ACCESS_DENIED,
        CONFLICT,
        CONSTRAINT_VIOLATION,
        INTERRUPTED,
        POOL_EXHAUSTED,
        REFUSED_VALUE,
        STATEMENT_FAILED,
        TIMEOUT,
        UNAVAILABLE,
        UNKNOWN_COMMIT
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    DatabaseException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Which of the subclasses this is. */
    public Kind kind() {
        return kind;
    }
}

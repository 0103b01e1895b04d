package io.pgseam.app.faults;

import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.copy.CopyException;
import io.pgseam.postgres.PostgresUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operation says of its own end. */
enum Report {
    DONE,
    /** Nobody knows whether it is done. */
    UNKNOWN,
    /** From here on: it is not done, because the server or the network failed. */
    UNAVAILABLE,
    TIMEOUT,
    CONFLICT,
    POOL_EXHAUSTED,
    INTERRUPTED,
    OUT_OF_MEMORY,
    /** Its process was killed, and says nothing. */
    KILLED,
    /** It has not ended in time. */
    HUNG,
    /** Nothing that is documented. */
    OTHER;

    /** Whether it leaves open what is kept. */
    boolean isOpen() {
        return this == UNKNOWN || this == KILLED || this == HUNG;
    }

    static Report of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Report::said)
                .flatMap(Optional::stream)
                .findFirst()
                // The generator keeps Flyway's own exception beside its own.
                .or(() -> Stream.of(failure.getSuppressed())
                        .map(Report::of)
                        .filter(report -> report != OTHER)
                        .findFirst())
                .orElse(OTHER);
    }

    private static Optional<Report> said(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return Optional.of(OUT_OF_MEMORY);
        }
        if (cause instanceof CopyException copy) {
            return Optional.of(of(copy));
        }
        if (cause instanceof DatabaseException database) {
            return Optional.of(of(database.kind()));
        }
        if (cause instanceof SQLTransientConnectionException pool && !(pool.getCause() instanceof SQLException)) {
            return Optional.of(POOL_EXHAUSTED);
        }
        if (cause instanceof SQLException sql) {
            // The pool has no SQLSTATE for a connection that it has closed.
            return Optional.of(
                    sql.getSQLState() == null
                            ? UNAVAILABLE
                            : of(ErrorTranslation.translate(sql).kind()));
        }
        return cause instanceof PostgresUnavailableException ? Optional.of(UNAVAILABLE) : Optional.empty();
    }

    private static Report of(CopyException copy) {
        String message = String.valueOf(copy.getMessage());
        if (message.contains("is not known")) {
            return UNKNOWN;
        }
        if (message.contains("the thread was interrupted")) {
            return INTERRUPTED;
        }
        return copy.sqlState()
                .map(state -> of(ErrorTranslation.translate(new SQLException(message, state))
                        .kind()))
                .orElse(OTHER);
    }

    private static Report of(DatabaseException.Kind kind) {
        return switch (kind) {
            case CONFLICT -> CONFLICT;
            case INTERRUPTED -> INTERRUPTED;
            case POOL_EXHAUSTED -> POOL_EXHAUSTED;
            case TIMEOUT -> TIMEOUT;
            case UNAVAILABLE -> UNAVAILABLE;
            case UNKNOWN_COMMIT -> UNKNOWN;
            case ACCESS_DENIED, CONSTRAINT_VIOLATION, REFUSED_VALUE, STATEMENT_FAILED -> OTHER;
        };
    }
}

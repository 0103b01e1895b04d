package io.pgseam.app.http.problem;

import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.copy.CopyException;
import io.pgseam.copy.csv.CsvException;
import io.pgseam.copy.csv.CsvProblem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which exception becomes which problem. What is the shop's own fault is logged, and the answer has no more than the log's number for it. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** A second: the circuit breaker lets an attempt through after that. */
    private static final int SOON = 1;

    /** The server's limits, such as the size of an index row. */
    private static final String LIMIT_EXCEEDED = "54";

    private Problems() {}

    /** Returns the answer to a request that ended with the exception. */
    public static Problem of(Exception thrown) {
        if (thrown instanceof ProblemException e) {
            return e.problem();
        }
        if (thrown instanceof DatabaseException e) {
            return of(e);
        }
        Optional<RefusedBodyException> body = cause(thrown, RefusedBodyException.class);
        if (body.isPresent()) {
            return body.get().problem();
        }
        // A COPY has an exception of its own, with the server's as its cause.
        Optional<DatabaseException> server = cause(thrown, SQLException.class).map(ErrorTranslation::translate);
        if (thrown instanceof CsvException e
                && server.map(Problems::isAboutData).orElse(true)) {
            return file(e);
        }
        return thrown instanceof CsvException || thrown instanceof CopyException
                ? server.map(Problems::of).orElseGet(() -> internal(thrown))
                : internal(thrown);
    }

    private static Problem of(DatabaseException e) {
        return switch (e.kind()) {
            case ACCESS_DENIED -> internal(e);
            case CONFLICT ->
                Problem.of(ProblemType.BUSY, "Others were changing the same at the same time. Nothing was changed.")
                        .retryAfter(SOON);
            case CONSTRAINT_VIOLATION -> constraint((ConstraintViolationException) e);
            case INTERRUPTED ->
                Problem.of(ProblemType.BUSY, "The shop is closing. Nothing was changed.")
                        .retryAfter(SOON);
            case POOL_EXHAUSTED ->
                Problem.of(ProblemType.BUSY, "All connections to the database are in use. Nothing was changed.")
                        .retryAfter(SOON);
            case REFUSED_VALUE -> Problem.of(ProblemType.REFUSED_VALUE, e.getMessage() + ". Nothing was changed.");
            case STATEMENT_FAILED ->
                e.sqlState().startsWith(LIMIT_EXCEEDED)
                        ? Problem.of(ProblemType.REFUSED_VALUE, "A value is too large (" + e.sqlState() + ").")
                        : internal(e);
            case TIMEOUT ->
                Problem.of(
                        ProblemType.TIMEOUT,
                        "The database did not do it in time, and has left it. Nothing was changed.");
            case UNAVAILABLE ->
                Problem.of(ProblemType.UNAVAILABLE, "The database cannot be reached just now. Nothing was changed.")
                        .retryAfter(SOON);
            case UNKNOWN_COMMIT ->
                Problem.of(
                        ProblemType.UNKNOWN_OUTCOME,
                        "The connection was lost before the answer. Look whether it was done before you try again.");
        };
    }

    private static Problem constraint(ConstraintViolationException e) {
        Problem problem = Problem.of(ProblemType.CONSTRAINT, String.valueOf(e.getMessage()));
        return e.constraint()
                .map(constraint ->
                        problem.with("constraint", constraint.definition().name()))
                .orElse(problem);
    }

    private static Problem file(CsvException e) {
        List<FieldError> errors = e.problems().stream().map(Problems::place).toList();
        return Problem.of(ProblemType.INVALID_REQUEST, "The file has bad rows, or is none. 0 rows kept.")
                .with("errors", errors)
                .with("badRows", e.badRows());
    }

    private static FieldError place(CsvProblem problem) {
        String name = problem.columnName().map(column -> " (" + column + ")").orElse("");
        return new FieldError(
                problem.line() == 0 ? "body" : "line " + problem.line() + ", column " + problem.column() + name,
                problem.reason());
    }

    /** Whether what the server refused is the fault of the rows. */
    private static boolean isAboutData(DatabaseException e) {
        return switch (e.kind()) {
            case CONSTRAINT_VIOLATION, REFUSED_VALUE -> true;
            case STATEMENT_FAILED -> e.sqlState().startsWith(LIMIT_EXCEEDED);
            default -> false;
        };
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, e -> e != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Says nothing but a number, under which the log has the rest. */
    public static Problem internal(Throwable thrown) {
        String number = "urn:uuid:" + UUID.randomUUID();
        LOG.error("A request failed, {}", number, thrown);
        return Problem.of(ProblemType.INTERNAL, "The shop's log says more, under the number in \"instance\".")
                .with("instance", number);
    }
}

package io.pgseam.app.errors;

import io.pgseam.schema.Constraints;
import io.pgseam.schema.PublicConstraint;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Which exception of ours says what the server said, by its SQLSTATE. */
final class SqlStates {
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    private static final Set<String> TIMEOUTS = Set.of("57014", "55P03", "25P03", "25P04");
    private static final String NO_PRIVILEGE = "42501";

    private SqlStates() {}

    static DatabaseException translate(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("23")) {
            Optional<PublicConstraint> constraint = Constraints.of(e);
            return new ConstraintViolationException(
                    constraint.map(ConstraintMessages::of).orElse("The data do not fit the rest."), constraint, e);
        }
        String message = message(e, state);
        if (CONFLICTS.contains(state)) {
            return new ConflictException(message, e);
        }
        if (TIMEOUTS.contains(state)) {
            return new DatabaseTimeoutException(message, e);
        }
        if (state.matches("(08|53|57P0|58).*")) {
            return new DatabaseUnavailableException(message, e);
        }
        if (state.startsWith("22")) {
            // The server's message quotes the value.
            return new RefusedValueException("A value does not fit its type (" + state + ")", e);
        }
        return state.startsWith("28") || state.equals(NO_PRIVILEGE)
                ? new AccessDeniedException(message, e)
                : new StatementFailedException(message, e);
    }

    /** The first line, without the details, which quote values. */
    private static String message(SQLException e, String state) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return text.replaceFirst("^(ERROR|FATAL): ", "").replaceFirst("[.]$", "")
                + (state.isEmpty() ? "" : " (" + state + ")");
    }
}

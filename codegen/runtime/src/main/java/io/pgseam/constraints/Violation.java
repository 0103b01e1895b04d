package io.pgseam.constraints;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server says of a violated constraint.
 *
 * @param owner the table or the domain; null where the server's fields are missing, as from a distributed engine
 * @param name the constraint's; for NOT NULL the column's or the domain's
 */
record Violation(
        String sqlState,
        @Nullable String schema,
        @Nullable String owner,
        @Nullable String name,
        String message) {

    /** The class of SQLSTATEs of integrity constraint violations. */
    private static final String CLASS = "23";

    /** Finds the first one in an exception, its causes, and the next exceptions of a batch. */
    static Optional<Violation> in(Throwable thrown) {
        ThrownExceptions all = ThrownExceptions.of(thrown);
        // A batch's own exception has the statement's state, and not its fields.
        return all.first(PSQLException.class, Violation::isViolation)
                .map(e -> of(e, e.getServerErrorMessage()))
                .or(() -> all.first(SQLException.class, Violation::isViolation).map(e -> of(e, null)));
    }

    private static boolean isViolation(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(CLASS);
    }

    private static Violation of(SQLException e, @Nullable ServerErrorMessage fields) {
        if (fields == null) {
            return new Violation(e.getSQLState(), null, null, null, String.valueOf(e.getMessage()));
        }
        String column = fields.getColumn() == null ? fields.getDatatype() : fields.getColumn();
        return new Violation(
                e.getSQLState(),
                fields.getSchema(),
                fields.getTable() == null ? fields.getDatatype() : fields.getTable(),
                fields.getConstraint() == null ? column : fields.getConstraint(),
                String.valueOf(fields.getMessage()));
    }
}

package io.pgseam.copy;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A COPY that could not begin or could not be finished. Of one into a table no row is kept, unless the message says that
 * this is unknown, or what of a {@link NonAtomicCopyIn} is kept.
 *
 * <p>The message has table, row and column, what is wrong, and the state left behind; never a row's values. Where the
 * driver or the server has spoken, the cause is the driver's exception, whose own message may quote values.
 */
public final class CopyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNKNOWN = "The connection was lost: whether the rows were kept is not known.";

    /** The SQLSTATEs that say that the connection is gone, or that the server ends it: it may have done before what it was asked. */
    private static final Pattern CONNECTION_LOST = Pattern.compile("08...|57P0.");

    private final String table;
    private final @Nullable String column;
    private final String reason;
    private final long row;
    private final @Nullable String sqlState;

    private CopyException(
            CopyPosition position,
            String reason,
            String outcome,
            @Nullable String sqlState,
            @Nullable Throwable cause) {
        super(position + ": " + reason + ". " + outcome, cause);
        this.table = position.table();
        this.column = position.column();
        this.reason = reason;
        this.row = position.row();
        this.sqlState = sqlState;
    }

    private CopyException(CopyException failure, String kept) {
        super(failure.getMessage() + " " + kept, failure);
        this.table = failure.table;
        this.column = failure.column;
        this.reason = failure.reason;
        this.row = failure.row;
        this.sqlState = failure.sqlState;
    }

    static CopyException of(CopyPosition position, String reason, String outcome) {
        return new CopyException(position, reason, outcome, null, null);
    }

    static CopyException of(CopyPosition position, String reason, String outcome, Throwable cause) {
        return new CopyException(position, reason, outcome, null, cause);
    }

    /** Of an error that the driver reports; the server's detail is left out, because it quotes the row. */
    static CopyException of(CopyPlan plan, SQLException cause, String outcome) {
        ServerErrorMessage server = cause instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return of(CopyPosition.ofServerContext(plan, server == null ? null : server.getWhere()), cause, outcome);
    }

    /** Of an error that the driver reports; the server's detail is left out, because it may quote values. */
    static CopyException of(CopyPosition position, SQLException cause, String outcome) {
        ServerErrorMessage server = cause instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String message = server == null ? cause.getMessage() : server.getMessage();
        String sqlState = cause.getSQLState();
        String reason = sqlState == null ? String.valueOf(message) : message + " (" + sqlState + ")";
        return new CopyException(position, reason, outcome, sqlState, cause);
    }

    /**
     * Of an error that the driver reports while rows are sent.
     *
     * @param inputRow from the server's row to the input's
     */
    static CopyException ofRow(CopyPlan plan, LongUnaryOperator inputRow, SQLException cause, String outcome) {
        ServerErrorMessage server = cause instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        CopyPosition found = CopyPosition.ofServerContext(plan, server == null ? null : server.getWhere());
        return of(found.row() == 0 ? found : found.withRow(inputRow.applyAsLong(found.row())), cause, outcome);
    }

    /** Of an error of COMMIT, where a lost connection leaves open whether the server has kept the rows. */
    static CopyException ofCommit(CopyPlan plan, SQLException cause, String outcome) {
        boolean lost = cause.getSQLState() != null
                && CONNECTION_LOST.matcher(cause.getSQLState()).matches();
        return of(plan, cause, lost ? UNKNOWN : outcome);
    }

    /** Of a COPY over several connections, of which one failed to commit and {@code kept} says what others have kept. */
    static CopyException partly(CopyException failure, String kept) {
        return new CopyException(failure, kept);
    }

    /** Returns the table's name without its schema; {@code query} for a query. */
    public String table() {
        return table;
    }

    /** Returns the column's name, the first one if the message lists several. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    /** Returns what is wrong, without where and without the state left behind. */
    public String reason() {
        return reason;
    }

    /** Returns the number of the row in the stream, counted from 1. */
    public OptionalLong row() {
        return row > 0 ? OptionalLong.of(row) : OptionalLong.empty();
    }

    /** Returns the server's or the driver's SQLSTATE. */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }
}

package io.pgseam.query;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * A compiled statement of no parameters, as {@link Compiled} says. Immutable and thread-safe.
 */
public final class Statement0 {

    private static final Object NONE = new Object();

    private final RowStatement<Object> statement;

    Statement0(RowStatement<Object> statement) {
        this.statement = statement;
    }

    /**
     * Executes it, and returns the count of rows that it wrote.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public int execute(DSLContext ctx) {
        return statement.execute(ctx, NONE);
    }
}

package io.pgseam.query;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled statement of two parameters, as {@link Compiled} says. Immutable and thread-safe.
 *
 * @param <A> the type of parameter 1
 * @param <B> the type of parameter 2
 */
public final class Statement2<A, B> {

    private final RowStatement<@Nullable Object[]> statement;

    Statement2(RowStatement<@Nullable Object[]> statement) {
        this.statement = statement;
    }

    /**
     * Executes it, and returns the count of rows that it wrote.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public int execute(DSLContext ctx, @Nullable A a, @Nullable B b) {
        return statement.execute(ctx, new Object[] {a, b});
    }
}

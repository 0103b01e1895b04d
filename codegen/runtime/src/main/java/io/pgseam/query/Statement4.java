package io.pgseam.query;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled statement of four parameters, as {@link Compiled} says. Immutable and thread-safe.
 *
 * @param <A> the type of parameter 1
 * @param <B> the type of parameter 2
 * @param <C> the type of parameter 3
 * @param <D> the type of parameter 4
 */
public final class Statement4<A, B, C, D> {

    private final RowStatement<@Nullable Object[]> statement;

    Statement4(RowStatement<@Nullable Object[]> statement) {
        this.statement = statement;
    }

    /**
     * Executes it, and returns the count of rows that it wrote.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public int execute(DSLContext ctx, @Nullable A a, @Nullable B b, @Nullable C c, @Nullable D d) {
        return statement.execute(ctx, new Object[] {a, b, c, d});
    }
}

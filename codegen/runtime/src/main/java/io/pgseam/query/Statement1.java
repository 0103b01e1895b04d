package io.pgseam.query;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled statement of one parameter, as {@link Compiled} says. Immutable and thread-safe.
 *
 * @param <A> the type of parameter 1
 */
public final class Statement1<A> {

    private final RowStatement<@Nullable A> statement;

    Statement1(RowStatement<@Nullable A> statement) {
        this.statement = statement;
    }

    /**
     * Executes it, and returns the count of rows that it wrote.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public int execute(DSLContext ctx, @Nullable A a) {
        return statement.execute(ctx, a);
    }

    /**
     * Executes it once for each value, in one round trip, and returns the counts of rows, in order. In a transaction all are kept or none.
     *
     * @param values none to do nothing
     * @throws DataAccessException if the server refuses one; with the SQLSTATE
     */
    public int[] batch(DSLContext ctx, Collection<? extends @Nullable A> values) {
        return statement.batch(ctx, values);
    }
}

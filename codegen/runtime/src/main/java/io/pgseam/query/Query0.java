package io.pgseam.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled query of no parameters, as {@link Compiled} says. Immutable and thread-safe.
 *
 * @param <R> what a row becomes; a record of jOOQ's until {@link #map}
 */
public final class Query0<R> {

    private static final Object NONE = new Object();

    private final RowQuery<Object, R> query;

    Query0(RowQuery<Object, R> query) {
        this.query = query;
    }

    /** Returns the same query whose rows become something else. */
    public <U> Query0<U> map(Mapping<? super R, U> mapping) {
        return new Query0<>(query.map(mapping));
    }

    /**
     * Returns all rows, in the order of the query; none as an empty list.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public List<R> fetch(DSLContext ctx) {
        return query.fetch(ctx, NONE);
    }

    /**
     * Returns the only row, or null if there is none.
     *
     * @throws TooManyRowsException if there are more
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public @Nullable R fetchOne(DSLContext ctx) {
        return query.fetchOne(ctx, NONE);
    }

    /**
     * Returns the only row; empty if there is none, and for one that becomes null.
     *
     * @throws TooManyRowsException if there are more
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public Optional<R> fetchOptional(DSLContext ctx) {
        return query.fetchOptional(ctx, NONE);
    }

    /**
     * Returns the only row.
     *
     * @throws NoDataFoundException if there is none
     * @throws TooManyRowsException if there are more
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public R fetchSingle(DSLContext ctx) {
        return query.fetchSingle(ctx, NONE);
    }

    /**
     * Gives every row to the consumer, whose exceptions are the caller's own. The driver holds all rows unless the query or the settings have
     * a fetch size and a transaction is open.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public void forEach(DSLContext ctx, Consumer<? super R> consumer) {
        query.forEach(ctx, NONE, consumer);
    }

    /**
     * Returns the rows as they are asked for: the driver holds as many as the query's or the settings' fetch size, 1,000 by default. The
     * caller closes the stream before the transaction ends; the connection can be used meanwhile.
     *
     * @throws IllegalStateException outside of a transaction, where the driver would hold all rows
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public Stream<R> stream(DSLContext ctx) {
        return query.stream(ctx, NONE);
    }
}

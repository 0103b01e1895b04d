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
 * A compiled query of three parameters, as {@link Compiled} says. Immutable and thread-safe.
 *
 * @param <A> the type of parameter 1
 * @param <B> the type of parameter 2
 * @param <C> the type of parameter 3
 * @param <R> what a row becomes; a record of jOOQ's until {@link #map}
 */
public final class Query3<A, B, C, R> {

    private final RowQuery<@Nullable Object[], R> query;

    Query3(RowQuery<@Nullable Object[], R> query) {
        this.query = query;
    }

    /** Returns the same query whose rows become something else. */
    public <U> Query3<A, B, C, U> map(Mapping<? super R, U> mapping) {
        return new Query3<>(query.map(mapping));
    }

    /**
     * Returns all rows, in the order of the query; none as an empty list.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public List<R> fetch(DSLContext ctx, @Nullable A a, @Nullable B b, @Nullable C c) {
        return query.fetch(ctx, new Object[] {a, b, c});
    }

    /**
     * Returns the only row, or null if there is none.
     *
     * @throws TooManyRowsException if there are more
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public @Nullable R fetchOne(DSLContext ctx, @Nullable A a, @Nullable B b, @Nullable C c) {
        return query.fetchOne(ctx, new Object[] {a, b, c});
    }

    /**
     * Returns the only row; empty if there is none, and for one that becomes null.
     *
     * @throws TooManyRowsException if there are more
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public Optional<R> fetchOptional(DSLContext ctx, @Nullable A a, @Nullable B b, @Nullable C c) {
        return query.fetchOptional(ctx, new Object[] {a, b, c});
    }

    /**
     * Returns the only row.
     *
     * @throws NoDataFoundException if there is none
     * @throws TooManyRowsException if there are more
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public R fetchSingle(DSLContext ctx, @Nullable A a, @Nullable B b, @Nullable C c) {
        return query.fetchSingle(ctx, new Object[] {a, b, c});
    }

    /**
     * Gives every row to the consumer, whose exceptions are the caller's own. The driver holds all rows unless the query or the settings have
     * a fetch size and a transaction is open.
     *
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public void forEach(DSLContext ctx, @Nullable A a, @Nullable B b, @Nullable C c, Consumer<? super R> consumer) {
        query.forEach(ctx, new Object[] {a, b, c}, consumer);
    }

    /**
     * Returns the rows as they are asked for: the driver holds as many as the query's or the settings' fetch size, 1,000 by default. The
     * caller closes the stream before the transaction ends; the connection can be used meanwhile.
     *
     * @throws IllegalStateException outside of a transaction, where the driver would hold all rows
     * @throws DataAccessException if the server refuses; with the SQLSTATE
     */
    public Stream<R> stream(DSLContext ctx, @Nullable A a, @Nullable B b, @Nullable C c) {
        return query.stream(ctx, new Object[] {a, b, c});
    }
}

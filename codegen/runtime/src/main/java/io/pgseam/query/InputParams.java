package io.pgseam.query;

import java.util.function.Function;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a compiled query that one object gives, a record as a rule. */
public final class InputParams<I> {

    InputParams() {}

    /**
     * Compiles a query, or a statement with RETURNING.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public <R extends Record> Query1<I, R> query(Function<Input<I>, ? extends ResultQuery<R>> query) {
        return new Query1<>(RowQuery.<@Nullable I, R>of(in -> query.apply(given(in))));
    }

    /**
     * Compiles an INSERT, UPDATE, DELETE or MERGE.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public Statement1<I> statement(Function<Input<I>, ? extends RowCountQuery> statement) {
        return new Statement1<>(RowStatement.<@Nullable I>of(in -> statement.apply(given(in))));
    }

    @SuppressWarnings("unchecked") // an execution without input fails in the first value's function
    private static <I> Input<I> given(Input<? super @Nullable I> input) {
        return (Input<I>) input;
    }
}

package io.pgseam.query;

import org.jooq.Field;
import org.jooq.Function1;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jspecify.annotations.Nullable;

/** One parameter of a compiled query, by the columns that give it its type. */
public final class Params1<A> {

    private final Field<A> a;

    Params1(Field<A> a) {
        this.a = a;
    }

    /**
     * Compiles a query, or a statement with RETURNING.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public <R extends Record> Query1<A, R> query(Function1<Field<A>, ? extends ResultQuery<R>> query) {
        return new Query1<>(RowQuery.<@Nullable A, R>of(in -> query.apply(in.get(a, value -> value))));
    }

    /**
     * Compiles an INSERT, UPDATE, DELETE or MERGE.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public Statement1<A> statement(Function1<Field<A>, ? extends RowCountQuery> statement) {
        return new Statement1<>(RowStatement.<@Nullable A>of(in -> statement.apply(in.get(a, value -> value))));
    }
}

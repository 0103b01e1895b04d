package io.pgseam.query;

import org.jooq.Field;
import org.jooq.Function4;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jspecify.annotations.Nullable;

/** Four parameters of a compiled query, by the columns that give them their types. */
public final class Params4<A, B, C, D> {

    private final Field<A> a;
    private final Field<B> b;
    private final Field<C> c;
    private final Field<D> d;

    Params4(Field<A> a, Field<B> b, Field<C> c, Field<D> d) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    /**
     * Compiles a query, or a statement with RETURNING.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public <R extends Record> Query4<A, B, C, D, R> query(
            Function4<Field<A>, Field<B>, Field<C>, Field<D>, ? extends ResultQuery<R>> query) {
        return new Query4<>(RowQuery.<@Nullable Object[], R>of(in -> query.apply(
                in.get(a, values -> value(a, values, 0)),
                in.get(b, values -> value(b, values, 1)),
                in.get(c, values -> value(c, values, 2)),
                in.get(d, values -> value(d, values, 3)))));
    }

    /**
     * Compiles an INSERT, UPDATE, DELETE or MERGE.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public Statement4<A, B, C, D> statement(
            Function4<Field<A>, Field<B>, Field<C>, Field<D>, ? extends RowCountQuery> statement) {
        return new Statement4<>(RowStatement.<@Nullable Object[]>of(in -> statement.apply(
                in.get(a, values -> value(a, values, 0)),
                in.get(b, values -> value(b, values, 1)),
                in.get(c, values -> value(c, values, 2)),
                in.get(d, values -> value(d, values, 3)))));
    }

    @SuppressWarnings("unchecked") // what was given for the field
    private static <T> @Nullable T value(Field<T> field, @Nullable Object[] values, int number) {
        return (T) values[number];
    }
}

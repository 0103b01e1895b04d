package io.pgseam.query;

import org.jooq.Field;
import org.jooq.Function2;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jspecify.annotations.Nullable;

/** Two parameters of a compiled query, by the columns that give them their types. */
public final class Params2<A, B> {

    private final Field<A> a;
    private final Field<B> b;

    Params2(Field<A> a, Field<B> b) {
        this.a = a;
        this.b = b;
    }

    /**
     * Compiles a query, or a statement with RETURNING.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public <R extends Record> Query2<A, B, R> query(Function2<Field<A>, Field<B>, ? extends ResultQuery<R>> query) {
        return new Query2<>(RowQuery.<@Nullable Object[], R>of(in ->
                query.apply(in.get(a, values -> value(a, values, 0)), in.get(b, values -> value(b, values, 1)))));
    }

    /**
     * Compiles an INSERT, UPDATE, DELETE or MERGE.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public Statement2<A, B> statement(Function2<Field<A>, Field<B>, ? extends RowCountQuery> statement) {
        return new Statement2<>(RowStatement.<@Nullable Object[]>of(in ->
                statement.apply(in.get(a, values -> value(a, values, 0)), in.get(b, values -> value(b, values, 1)))));
    }

    @SuppressWarnings("unchecked") // what was given for the field
    private static <T> @Nullable T value(Field<T> field, @Nullable Object[] values, int number) {
        return (T) values[number];
    }
}

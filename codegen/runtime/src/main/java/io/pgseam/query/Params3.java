package io.pgseam.query;

import org.jooq.Field;
import org.jooq.Function3;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jspecify.annotations.Nullable;

/** Three parameters of a compiled query, by the columns that give them their types. */
public final class Params3<A, B, C> {

    private final Field<A> a;
    private final Field<B> b;
    private final Field<C> c;

    Params3(Field<A> a, Field<B> b, Field<C> c) {
        this.a = a;
        this.b = b;
        this.c = c;
    }

    /**
     * Compiles a query, or a statement with RETURNING.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public <R extends Record> Query3<A, B, C, R> query(
            Function3<Field<A>, Field<B>, Field<C>, ? extends ResultQuery<R>> query) {
        return new Query3<>(RowQuery.<@Nullable Object[], R>of(in -> query.apply(
                in.get(a, values -> value(a, values, 0)),
                in.get(b, values -> value(b, values, 1)),
                in.get(c, values -> value(c, values, 2)))));
    }

    /**
     * Compiles an INSERT, UPDATE, DELETE or MERGE.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public Statement3<A, B, C> statement(Function3<Field<A>, Field<B>, Field<C>, ? extends RowCountQuery> statement) {
        return new Statement3<>(RowStatement.<@Nullable Object[]>of(in -> statement.apply(
                in.get(a, values -> value(a, values, 0)),
                in.get(b, values -> value(b, values, 1)),
                in.get(c, values -> value(c, values, 2)))));
    }

    @SuppressWarnings("unchecked") // what was given for the field
    private static <T> @Nullable T value(Field<T> field, @Nullable Object[] values, int number) {
        return (T) values[number];
    }
}

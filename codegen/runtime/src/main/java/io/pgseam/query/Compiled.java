package io.pgseam.query;

import java.util.function.Supplier;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jooq.impl.DSL;

/**
 * Compiles queries: each is written once in jOOQ's DSL, rendered once, and executed with bind values alone, at the cost of JDBC.
 *
 * <pre>{@code
 * static final Query1<ProductsId, Product> FIND = Compiled.params(PRODUCTS.ID)
 *         .query(id -> select(PRODUCTS.ID, PRODUCTS.NAME).from(PRODUCTS).where(PRODUCTS.ID.eq(id)))
 *         .map(mapping(Product::new));
 *
 * Optional<Product> product = FIND.fetchOptional(ctx, id);
 * }</pre>
 *
 * <p>A query has the types of its columns, with their converters and bindings, and is executed in the context's transaction, with its
 * settings (query timeout, fetch size, rendering) and its listeners. Rows, errors and bind values are jOOQ's own. What an {@code
 * ExecuteListener} is told has no query, no records and no results; it can read the text, replace the exception, and change no text.
 *
 * <p>When it is defined, a query is written three times: with nulls, and with two sets of values. If jOOQ would not send the same statement
 * each time, with the same values in the same places, it is refused. So are conditions or lists that come and go with a value: a list is
 * {@code eq(any(ids))} with {@link #array}. The first execution under other settings compiles it for these; settings must not be changed
 * after that, except in a copy.
 */
public final class Compiled {

    private Compiled() {}

    /** Begins a query of one parameter. */
    public static <A> Params1<A> params(Field<A> a) {
        return new Params1<>(a);
    }

    /** Begins a query of two parameters. */
    public static <A, B> Params2<A, B> params(Field<A> a, Field<B> b) {
        return new Params2<>(a, b);
    }

    /** Begins a query of three parameters. */
    public static <A, B, C> Params3<A, B, C> params(Field<A> a, Field<B> b, Field<C> c) {
        return new Params3<>(a, b, c);
    }

    /** Begins a query of four parameters. One of more takes them from a record, by {@link #input}. */
    public static <A, B, C, D> Params4<A, B, C, D> params(Field<A> a, Field<B> b, Field<C> c, Field<D> d) {
        return new Params4<>(a, b, c, d);
    }

    /**
     * Begins a query whose values come from one object.
     *
     * @param type a record as a rule
     */
    public static <I> InputParams<I> input(Class<I> type) {
        return new InputParams<>();
    }

    /**
     * Begins a query that finds the rows of many keys in one round trip.
     *
     * @param key a column that no two rows found have the same value in, and that the query selects
     */
    public static <K> KeyParams<K> key(Field<K> key) {
        return new KeyParams<>(key);
    }

    /**
     * Begins a statement that writes many rows in one round trip, by an array for each column: {@code insertInto(...).select(select(in.get(...),
     * ...))}. With ON CONFLICT a batch would take as many statements as rows. From some 1,000 rows on, COPY is quicker.
     *
     * @param type of a row, a record as a rule
     */
    public static <I> RowsParams<I> rows(Class<I> type) {
        return new RowsParams<>();
    }

    /**
     * Compiles a query of no parameters.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public static <R extends Record> Query0<R> query(Supplier<? extends ResultQuery<R>> query) {
        return new Query0<>(RowQuery.<Object, R>of(in -> query.get()));
    }

    /**
     * Compiles a statement of no parameters.
     *
     * @throws QueryRefusedException if it cannot be compiled
     */
    public static Statement0 statement(Supplier<? extends RowCountQuery> statement) {
        return new Statement0(RowStatement.<Object>of(in -> statement.get()));
    }

    /** Returns what gives a parameter its type where no column does: {@code type(SQLDataType.INTEGER)} for a limit. */
    public static <T> Field<T> type(DataType<T> type) {
        return DSL.val(null, type);
    }

    /** Returns what gives a parameter the type of the column's array: {@code PRODUCTS.ID.eq(any(ids))} with {@code array(PRODUCTS.ID)}. */
    public static <T> Field<T[]> array(Field<T> element) {
        return type(element.getDataType().array());
    }
}

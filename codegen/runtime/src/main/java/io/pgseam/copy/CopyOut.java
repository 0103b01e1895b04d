package io.pgseam.copy;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DetachedException;

/**
 * Streams the rows of a generated table or of a typed query out of PostgreSQL by {@code COPY ... TO STDOUT} in binary
 * format: as jOOQ's records, or by {@link CopyOut1} to {@link CopyOut22} straight into what a constructor makes of the
 * columns.
 *
 * <pre>{@code
 * try (CopyOut<Product> copy = CopyOut2.from(ctx, select(PRODUCTS.NAME, PRODUCTS.PRICE).from(PRODUCTS), Product::new)) {
 *     CopyResult result = copy.forEach(product -> ...);
 * }
 * }</pre>
 *
 * <p>The rows are read once, by {@link #forEach}, {@link #stream} or {@link #iterator}. They equal what the query's
 * {@code fetch} gives; a field's converter is used, its binding is not. Nothing is cast: a {@code count()}, which is
 * {@code int8} to PostgreSQL and {@code Integer} to jOOQ, is refused until the query casts it to {@code BIGINT}. Memory:
 * one row.
 *
 * <p>It runs on the connection of the context's {@link ConnectionProvider}: inside the caller's jOOQ transaction, or as
 * a single statement of its own where the connection is in autocommit. The connection is held until {@link #close}, and
 * can do nothing else so long: a statement on it, from a consumer for instance, waits for ever. Closing before the last
 * row cancels the query, and a transaction goes on as if it had not been; an error of the server fails the transaction,
 * as any statement's does. An interrupt of the thread ends nothing. Not thread-safe. Who opens it closes it.
 *
 * @param <R> what a row becomes
 */
public final class CopyOut<R> implements AutoCloseable {

    private final RowSource rows;
    private final RowMapping<R> mapping;

    private CopyOut(RowSource rows, RowMapping<R> mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    /**
     * Opens a COPY of all rows of the table, as records that hold the listed columns. Three round trips: the
     * description of the query, one query of the catalog, which checks that every column has a codec, and the COPY
     * statement; in a transaction a savepoint more.
     *
     * @param columns none for all columns of the table
     * @throws CopyException if a column cannot be read, or the server refuses; the connection is released
     * @throws DataAccessException if the catalog cannot be read
     * @throws DetachedException if the context has no connection
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> CopyOut<R> from(DSLContext ctx, Table<R> table, TableField<R, ?>... columns) {
        ResultQuery<?> query = columns.length == 0
                ? ctx.selectFrom(table)
                : ctx.select(List.of(columns)).from(table);
        return open(ctx, table.getName(), query, RecordMapping.of(() -> ctx.newRecord(table), query.fields()));
    }

    /**
     * Opens a COPY of the query's rows, as the records that it would fetch; round trips as for a table.
     *
     * @param query rendered with its bind values inlined, because COPY takes none
     * @throws CopyException if a column cannot be read, or the server refuses; the connection is released
     * @throws DataAccessException if the catalog cannot be read
     * @throws DetachedException if the context has no connection
     */
    public static <R extends Record> CopyOut<R> from(DSLContext ctx, ResultQuery<R> query) {
        return open(ctx, query, RecordMapping.of(ctx, query));
    }

    static <R> CopyOut<R> open(DSLContext ctx, ResultQuery<?> query, RowMapping<R> mapping) {
        return open(ctx, "query", query, mapping);
    }

    private static <R> CopyOut<R> open(DSLContext ctx, String name, ResultQuery<?> query, RowMapping<R> mapping) {
        return new CopyOut<>(RowSource.open(ctx, name, query), mapping);
    }

    /**
     * Gives every row to the consumer and returns the result; an exception of the consumer is the caller's own.
     *
     * @throws CopyException if the server fails, or a value has no place in its Java type; only {@link #close} is left
     * @throws IllegalStateException if the rows have been asked for before, or after {@link #close}
     */
    public CopyResult forEach(Consumer<? super R> consumer) {
        rows.begin("forEach");
        while (rows.next()) {
            consumer.accept(mapping.map(rows));
        }
        return rows.result();
    }

    /**
     * Returns the rows as they are asked for; closing the stream closes the COPY. It throws what {@link #forEach} does.
     *
     * @throws IllegalStateException if the rows have been asked for before, or after {@link #close}
     */
    public Stream<R> stream() {
        rows.begin("stream");
        Spliterator<R> spliterator = new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super R> consumer) {
                boolean found = rows.next();
                if (found) {
                    consumer.accept(mapping.map(rows));
                }
                return found;
            }
        };
        return StreamSupport.stream(spliterator, false).onClose(this::close);
    }

    /**
     * Returns the rows as they are asked for. It throws what {@link #forEach} does.
     *
     * @throws IllegalStateException if the rows have been asked for before, or after {@link #close}
     */
    public Iterator<R> iterator() {
        rows.begin("iterator");
        return new RowIterator<>(rows, mapping);
    }

    /**
     * Returns what the COPY has done.
     *
     * @throws IllegalStateException before the last row has been read
     */
    public CopyResult result() {
        return rows.result();
    }

    /**
     * Releases the connection; before the end the COPY is cancelled. Calling it again does nothing.
     *
     * @throws CopyException if the COPY cannot be cancelled; the connection is then aborted, so that nobody reads the
     *     rest of it as something else
     */
    @Override
    public void close() {
        rows.close();
    }
}

package io.pgseam.copy;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DetachedException;

/**
 * Streams records of a generated table into PostgreSQL by {@code COPY ... FROM STDIN} in binary format.
 *
 * <pre>{@code
 * try (CopyIn<ProductsRecord> copy = CopyIn.into(ctx, PRODUCTS, PRODUCTS.NAME, PRODUCTS.PRICE)) {
 *     for (ProductsRecord product : products) {
 *         copy.write(product);
 *     }
 *     CopyResult result = copy.complete();
 * }
 * }</pre>
 *
 * <p>It runs on the connection of the context's {@link ConnectionProvider}, in one transaction: its own, committed by
 * {@link #complete}, where the connection is in autocommit, and else a savepoint in the caller's, which a failure leaves
 * usable. All rows are kept or none, over all COPY statements that the rows are spread over ({@link CopyOptions}). The
 * connection is held until {@link #close}, and can do nothing else so long: a statement on it, from a lazily read source for
 * instance, waits for ever. A thread that is interrupted stops with an error before it sends its next 64 KiB.
 *
 * <p>A column is sent as the record holds it, and as NULL where the record holds nothing: a column's default applies
 * only when the column is not among those listed. A value that the server would round or cut to fit the column, as a
 * numeric finer than the column's scale, is an error unless {@link CopyOptions} say otherwise. A field's converter is used, its binding is not. Memory: one buffer of 64 KiB, or as much as the largest row needs. Not
 * thread-safe. Who opens it closes it.
 *
 * @param <R> the table's record
 */
public final class CopyIn<R extends Record> implements AutoCloseable {

    private final RowStream rows;

    private CopyIn(RowStream rows) {
        this.rows = rows;
    }

    /**
     * Opens a COPY into the table, named as the context's settings render it. Three round trips: one query of the
     * catalog, which checks that every column is there and has a codec, the beginning of the transaction, and the COPY statement.
     *
     * @param columns what is sent of each record, in this order; none for all columns of the table but those that the
     *     server generates (identity ALWAYS is among these; it is written when it is listed)
     * @throws CopyException if a column cannot be sent, or the server refuses; nothing was sent, the connection is
     *     released
     * @throws DataAccessException if the catalog cannot be read
     * @throws DetachedException if the context has no connection
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> CopyIn<R> into(DSLContext ctx, Table<R> table, TableField<R, ?>... columns) {
        return new CopyIn<>(RowStream.open(CopyIn.class, ctx, table, List.of(columns)));
    }

    /**
     * Copies all records and returns the result; an exception of the iterator is the caller's own, and leaves no row.
     *
     * @param columns as in {@link #into}
     * @throws CopyException as {@link #into}, {@link #write} and {@link #complete} do
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> CopyResult copyAll(
            DSLContext ctx, Table<R> table, Iterator<? extends R> records, TableField<R, ?>... columns) {
        try (CopyIn<R> copy = into(ctx, table, columns)) {
            records.forEachRemaining(copy::write);
            return copy.complete();
        }
    }

    /**
     * Copies all records and returns the result; an exception of the stream is the caller's own, and leaves no row. The
     * stream is not closed.
     *
     * @param columns as in {@link #into}
     * @throws CopyException as {@link #into}, {@link #write} and {@link #complete} do
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> CopyResult copyAll(
            DSLContext ctx, Table<R> table, Stream<? extends R> records, TableField<R, ?>... columns) {
        return copyAll(ctx, table, records.iterator(), columns);
    }

    /**
     * Sends one record; the record can be used again afterwards.
     *
     * @throws CopyException if PostgreSQL cannot hold a value, or the connection is lost; the COPY is then cancelled,
     *     and only {@link #close} is left
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    public void write(R record) {
        rows.write(Objects.requireNonNull(record, "record"));
    }

    /**
     * Sends one record, unless PostgreSQL cannot hold a value of it: then nothing of it is sent, the exception is returned
     * instead of thrown, and the next record can be offered under the same row number.
     *
     * @throws CopyException if the connection is lost; only {@link #close} is left
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    public Optional<CopyException> offer(R record) {
        return rows.offer(Objects.requireNonNull(record, "record"));
    }

    /**
     * Ends the COPY and returns once the server has taken every row; in a transaction they wait for its commit.
     *
     * @throws CopyException if the server has rejected a row, of which it tells only now; none is kept, and only
     *     {@link #close} is left
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    public CopyResult complete() {
        return rows.complete();
    }

    /**
     * Releases the connection; without {@link #complete} before, the COPY is cancelled and no row is kept. Calling it
     * again does nothing.
     *
     * @throws CopyException if the connection is lost while cancelling
     */
    @Override
    public void close() {
        rows.close();
    }
}

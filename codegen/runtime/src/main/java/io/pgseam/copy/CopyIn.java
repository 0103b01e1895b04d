package io.pgseam.copy;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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
 * <p>It runs on the connection of the context's {@link ConnectionProvider}: inside the caller's jOOQ transaction, or as
 * a single statement of its own where the connection is in autocommit. All rows are kept or none. The connection is
 * held until {@link #close}, and can do nothing else so long: a statement on it, from a lazily read source for
 * instance, waits for ever.
 *
 * <p>A column is sent as the record holds it, and as NULL where the record holds nothing: a column's default applies
 * only when the column is not among those listed. A value that the server would round or cut to
 * fit the column, as a numeric finer than the column's scale, is an error. A field's converter is used, its binding is
 * not. Memory: one buffer of 64 KiB, or as much as the largest row needs. Not
 * thread-safe. Who opens it closes it.
 *
 * @param <R> the table's record
 */
public final class CopyIn<R extends Record> implements AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TRAILER = -1;

    private static final String CANCELLED = "COPY cancelled; 0 rows kept.";
    private static final String UNKNOWN = "The connection was lost: whether the rows were kept is not known.";

    /** The class of SQLSTATEs that say that the connection is gone. */
    private static final String CONNECTION_EXCEPTION = "08";

    private enum State {
        OPEN("opening"),
        COMPLETED("complete()"),
        FAILED("a failure"),
        CLOSED("close()");

        private final String after;

        State(String after) {
            this.after = after;
        }
    }

    private final ConnectionProvider provider;
    private final Connection connection;
    private final CopyPlan plan;
    private final CopyColumn<?>[] columns;
    private final ServerStream stream;
    private final WireBuffer buffer = new WireBuffer();
    private final long startNanos;
    private State state = State.OPEN;
    private long row;

    private CopyIn(
            ConnectionProvider provider, Connection connection, CopyPlan plan, ServerStream stream, long startNanos) {
        this.provider = provider;
        this.connection = connection;
        this.plan = plan;
        this.columns = plan.columns().toArray(CopyColumn<?>[]::new);
        this.stream = stream;
        this.startNanos = startNanos;
        buffer.octets(SIGNATURE);
        buffer.int32(0); // flags
        buffer.int32(0); // length of the header extension
    }

    /**
     * Opens a COPY into the table, named as the context's settings render it. Two round trips: one query of the
     * catalog, which checks that every column is there and has a codec, and the COPY statement.
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
        long startNanos = System.nanoTime();
        ConnectionProvider provider = ctx.configuration().connectionProvider();
        Connection connection = provider.acquire();
        if (connection == null) {
            throw new DetachedException("COPY " + table.getName() + ": the context has no connection");
        }
        try {
            CopyPlan plan = CopyPlan.of(ctx, connection, table, List.of(columns));
            return new CopyIn<>(provider, connection, plan, open(connection, plan), startNanos);
        } catch (RuntimeException | Error e) {
            provider.release(connection);
            throw e;
        }
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
        requireOpen("write");
        Objects.requireNonNull(record, "record");
        // Whatever is thrown from here on leaves a half row in the buffer: nothing may follow it.
        state = State.FAILED;
        row++;
        buffer.int16(columns.length);
        for (CopyColumn<?> column : columns) {
            encode(record, column);
        }
        if (buffer.isFull()) {
            flush();
        }
        state = State.OPEN;
    }

    /**
     * Ends the COPY and returns once the server has taken every row; in a transaction they wait for its commit.
     *
     * @throws CopyException if the server has rejected a row, of which it tells only now; none is kept, and only
     *     {@link #close} is left
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    public CopyResult complete() {
        requireOpen("complete");
        state = State.FAILED;
        buffer.int16(TRAILER);
        flush();
        long rows = end();
        state = State.COMPLETED;
        return new CopyResult(rows, stream.bytes(), Duration.ofNanos(System.nanoTime() - startNanos));
    }

    /**
     * Releases the connection; without {@link #complete} before, the COPY is cancelled and no row is kept. Calling it
     * again does nothing.
     *
     * @throws CopyException if the connection is lost while cancelling
     */
    @Override
    public void close() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        try {
            stream.cancel();
        } catch (SQLException e) {
            throw CopyException.of(plan, e, "0 rows kept; the connection is lost.");
        } finally {
            provider.release(connection);
        }
    }

    private static ServerStream open(Connection connection, CopyPlan plan) {
        try {
            return ServerStream.open(connection, plan.statement());
        } catch (SQLException e) {
            throw CopyException.of(plan, e, CopyPlan.NOTHING_SENT);
        }
    }

    private void encode(R record, CopyColumn<?> column) {
        try {
            column.encode(record, buffer);
        } catch (EncodingException e) {
            CopyPosition position = CopyPosition.ofColumn(plan.table(), row, column);
            throw cancelled(CopyException.of(position, String.valueOf(e.getMessage()), CANCELLED, e));
        }
    }

    private void flush() {
        try {
            buffer.flush(stream);
        } catch (SQLException e) {
            throw cancelled(CopyException.of(plan, e, CANCELLED));
        }
    }

    private long end() {
        try {
            return stream.end();
        } catch (SQLException e) {
            boolean lost = e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_EXCEPTION);
            throw cancelled(CopyException.of(plan, e, lost ? UNKNOWN : CANCELLED));
        }
    }

    private CopyException cancelled(CopyException reason) {
        try {
            stream.cancel();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    private void requireOpen(String call) {
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    "COPY " + plan.table() + ": " + call + "() after " + state.after + ". Open another CopyIn.");
        }
    }
}

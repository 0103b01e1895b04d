package io.pgseam.copy;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DetachedException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one COPY, from the first byte to the last, with the order of calls that all who write rows hold to:
 * {@link #begin}, one {@link #put} for each column and {@link #end} a row, then {@link #complete}, and {@link #close}.
 */
final class RowStream {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TRAILER = -1;

    private static final String CANCELLED = "COPY cancelled; 0 rows kept.";

    private static final String NOT_SENT = "The row was not sent; the COPY goes on.";

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

    /** Whether each row carries its number, counted from 1, as a last column of type {@code int8}. */
    enum Numbering {
        NONE,
        LAST_COLUMN
    }

    private final Class<?> opener;
    private final CopyPlan plan;
    private final CopyColumn<?>[] columns;
    private final boolean numbered;
    private final Connection connection;
    private final @Nullable CopyTransaction transaction;
    private final long chunkRows;
    private final Runnable release;
    private final long startNanos;
    private final WireBuffer buffer = new WireBuffer();
    private LongUnaryOperator inputRow = LongUnaryOperator.identity();
    private ServerStream stream;
    private State state = State.OPEN;
    private long row;
    private long rowsBeforeChunk;
    private long taken;
    private long bytes;
    private int next;

    private RowStream(
            Class<?> opener,
            CopyPlan plan,
            Numbering numbering,
            Connection connection,
            @Nullable CopyTransaction transaction,
            long chunkRows,
            Runnable release,
            long startNanos) {
        this.opener = opener;
        this.plan = plan;
        this.columns = plan.columns().toArray(CopyColumn<?>[]::new);
        this.numbered = numbering == Numbering.LAST_COLUMN;
        this.connection = connection;
        this.transaction = transaction;
        this.chunkRows = chunkRows;
        this.release = release;
        this.startNanos = startNanos;
        this.stream = open(connection, plan);
        header();
    }

    /**
     * Opens a COPY into the table on a connection of the context, which {@link #close} releases, in a transaction of its
     * own or a savepoint of the caller's.
     */
    static RowStream open(Class<?> opener, DSLContext ctx, Table<?> table, List<? extends Field<?>> columns) {
        long startNanos = System.nanoTime();
        ConnectionProvider provider = ctx.configuration().connectionProvider();
        Connection connection = acquire(provider, table);
        try {
            CopyPlan plan = CopyPlan.of(ctx, connection, table, columns);
            CopyListeners.tell(ctx, connection, () -> plan.insert(table));
            CopyTransaction transaction = CopyTransaction.begin(connection, plan);
            try {
                return new RowStream(
                        opener,
                        plan,
                        Numbering.NONE,
                        connection,
                        transaction,
                        CopyOptions.of(ctx).chunkRows(),
                        () -> provider.release(connection),
                        startNanos);
            } catch (RuntimeException | Error e) {
                transaction.rollBackAfter(e);
                throw e;
            }
        } catch (RuntimeException | Error e) {
            provider.release(connection);
            throw e;
        }
    }

    /** Opens a COPY on a connection that stays the caller's, in a transaction that is the caller's too. */
    static RowStream open(Class<?> opener, Connection connection, CopyPlan plan, Numbering numbering) {
        return new RowStream(opener, plan, numbering, connection, null, Long.MAX_VALUE, () -> {}, System.nanoTime());
    }

    static Connection acquire(ConnectionProvider provider, Table<?> table) {
        Connection connection = provider.acquire();
        if (connection == null) {
            throw new DetachedException("COPY " + table.getName() + ": the context has no connection");
        }
        return connection;
    }

    /** Says which row of the input each row is, counted from 1, where it is not the same one. */
    RowStream inputRow(LongUnaryOperator number) {
        inputRow = number;
        return this;
    }

    void write(Record record) {
        begin();
        for (CopyColumn<?> column : columns) {
            put(record.get(column.index()));
        }
        end();
    }

    /** Sends the record, unless a value of it cannot be held: then nothing of it is sent, and the reason is returned. */
    Optional<CopyException> offer(Record record) {
        requireOpen("offer");
        int start = buffer.position();
        begin();
        for (CopyColumn<?> column : columns) {
            try {
                column.encode(record.get(column.index()), buffer);
            } catch (EncodingException e) {
                CopyPosition position = CopyPosition.ofColumn(plan.table(), inputRow.applyAsLong(row), column);
                buffer.truncate(start);
                row--;
                state = State.OPEN;
                return Optional.of(CopyException.of(position, String.valueOf(e.getMessage()), NOT_SENT, e));
            }
        }
        end();
        return Optional.empty();
    }

    RowStream begin() {
        requireOpen("write");
        // Whatever is thrown before the row's end leaves a half row in the buffer: nothing may follow it.
        state = State.FAILED;
        row++;
        next = 0;
        buffer.int16(numbered ? columns.length + 1 : columns.length);
        return this;
    }

    /** Appends the value of the row's next column. */
    RowStream put(@Nullable Object value) {
        CopyColumn<?> column = columns[next++];
        try {
            column.encode(value, buffer);
        } catch (EncodingException e) {
            CopyPosition position = CopyPosition.ofColumn(plan.table(), inputRow.applyAsLong(row), column);
            throw failed(CopyException.of(position, String.valueOf(e.getMessage()), CANCELLED, e));
        }
        return this;
    }

    void end() {
        if (numbered) {
            buffer.int32(Long.BYTES);
            buffer.int64(row);
        }
        if (row - rowsBeforeChunk == chunkRows) {
            endChunk();
            beginChunk();
        } else if (buffer.isFull()) {
            flush();
        }
        state = State.OPEN;
    }

    CopyResult complete() {
        endRows();
        return commit(CANCELLED);
    }

    /** Ends the COPY; the rows are kept by {@link #commit}, which alone may follow. */
    void endRows() {
        requireOpen("complete");
        state = State.FAILED;
        endChunk();
    }

    /** @param outcome says what is left if it fails, unless nobody knows */
    CopyResult commit(String outcome) {
        if (transaction != null) {
            try {
                transaction.commit();
            } catch (SQLException e) {
                throw failed(transaction.commitFailure(plan, e, outcome));
            }
        }
        state = State.COMPLETED;
        return new CopyResult(taken, bytes, Duration.ofNanos(System.nanoTime() - startNanos));
    }

    void close() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        try {
            undo();
        } catch (SQLException e) {
            throw CopyException.of(plan, e, "0 rows kept; the connection is lost.");
        } finally {
            release.run();
        }
    }

    private static ServerStream open(Connection connection, CopyPlan plan) {
        try {
            return ServerStream.open(connection, plan.statement());
        } catch (SQLException e) {
            throw CopyException.of(plan, e, CopyPlan.NOTHING_SENT);
        }
    }

    private void header() {
        buffer.octets(SIGNATURE);
        buffer.int32(0); // flags
        buffer.int32(0); // length of the header extension
    }

    private void beginChunk() {
        rowsBeforeChunk = row;
        try {
            stream = ServerStream.open(connection, plan.statement());
        } catch (SQLException e) {
            throw failed(serverError(e));
        }
        header();
    }

    private void endChunk() {
        buffer.int16(TRAILER);
        flush();
        try {
            taken += stream.end();
        } catch (SQLException e) {
            throw failed(serverError(e));
        }
        bytes += stream.bytes();
    }

    private void flush() {
        if (Thread.currentThread().isInterrupted()) {
            throw failed(CopyException.of(
                    CopyPosition.ofTable(plan.table()).withRow(inputRow.applyAsLong(row)),
                    "the thread was interrupted",
                    CANCELLED));
        }
        try {
            buffer.flush(stream);
        } catch (SQLException e) {
            throw failed(serverError(e));
        }
    }

    private CopyException serverError(SQLException cause) {
        long before = rowsBeforeChunk;
        return CopyException.ofRow(plan, line -> inputRow.applyAsLong(before + line), cause, CANCELLED);
    }

    private CopyException failed(CopyException reason) {
        try {
            undo();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    /** Cancels the COPY unless it has ended, and undoes what is not committed; a connection that cannot is aborted. */
    private void undo() throws SQLException {
        try {
            stream.cancel();
        } catch (SQLException e) {
            CopyTransaction.abort(connection, e);
            throw e;
        }
        if (transaction != null) {
            transaction.rollBackUnlessCommitted();
        }
    }

    private void requireOpen(String call) {
        if (state != State.OPEN) {
            throw new IllegalStateException("COPY " + plan.table() + ": " + call + "() after " + state.after
                    + ". Open another " + opener.getSimpleName() + ".");
        }
    }
}

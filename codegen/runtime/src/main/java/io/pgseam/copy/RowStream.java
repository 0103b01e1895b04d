package io.pgseam.copy;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final ServerStream stream;
    private final Runnable release;
    private final long startNanos;
    private final WireBuffer buffer = new WireBuffer();
    private State state = State.OPEN;
    private long row;
    private int next;

    private RowStream(
            Class<?> opener,
            CopyPlan plan,
            Numbering numbering,
            ServerStream stream,
            Runnable release,
            long startNanos) {
        this.opener = opener;
        this.plan = plan;
        this.columns = plan.columns().toArray(CopyColumn<?>[]::new);
        this.numbered = numbering == Numbering.LAST_COLUMN;
        this.stream = stream;
        this.release = release;
        this.startNanos = startNanos;
        buffer.octets(SIGNATURE);
        buffer.int32(0); // flags
        buffer.int32(0); // length of the header extension
    }

    /** Opens a COPY into the table on a connection of the context, which {@link #close} releases. */
    static RowStream open(Class<?> opener, DSLContext ctx, Table<?> table, List<? extends Field<?>> columns) {
        long startNanos = System.nanoTime();
        ConnectionProvider provider = ctx.configuration().connectionProvider();
        Connection connection = acquire(provider, table);
        try {
            CopyPlan plan = CopyPlan.of(ctx, connection, table, columns);
            Runnable release = () -> provider.release(connection);
            return new RowStream(opener, plan, Numbering.NONE, open(connection, plan), release, startNanos);
        } catch (RuntimeException | Error e) {
            provider.release(connection);
            throw e;
        }
    }

    /** Opens a COPY on a connection that stays the caller's. */
    static RowStream open(Class<?> opener, Connection connection, CopyPlan plan, Numbering numbering) {
        return new RowStream(opener, plan, numbering, open(connection, plan), () -> {}, System.nanoTime());
    }

    static Connection acquire(ConnectionProvider provider, Table<?> table) {
        Connection connection = provider.acquire();
        if (connection == null) {
            throw new DetachedException("COPY " + table.getName() + ": the context has no connection");
        }
        return connection;
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
                CopyPosition position = CopyPosition.ofColumn(plan.table(), row, column);
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
            CopyPosition position = CopyPosition.ofColumn(plan.table(), row, column);
            throw cancelled(CopyException.of(position, String.valueOf(e.getMessage()), CANCELLED, e));
        }
        return this;
    }

    void end() {
        if (numbered) {
            buffer.int32(Long.BYTES);
            buffer.int64(row);
        }
        if (buffer.isFull()) {
            flush();
        }
        state = State.OPEN;
    }

    CopyResult complete() {
        requireOpen("complete");
        state = State.FAILED;
        buffer.int16(TRAILER);
        flush();
        long rows = endStream();
        state = State.COMPLETED;
        return new CopyResult(rows, stream.bytes(), Duration.ofNanos(System.nanoTime() - startNanos));
    }

    void close() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        try {
            stream.cancel();
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

    private void flush() {
        try {
            buffer.flush(stream);
        } catch (SQLException e) {
            throw cancelled(CopyException.of(plan, e, CANCELLED));
        }
    }

    private long endStream() {
        try {
            return stream.end();
        } catch (SQLException e) {
            throw cancelled(CopyException.ofEnd(plan, e, CANCELLED));
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
            throw new IllegalStateException("COPY " + plan.table() + ": " + call + "() after " + state.after
                    + ". Open another " + opener.getSimpleName() + ".");
        }
    }
}

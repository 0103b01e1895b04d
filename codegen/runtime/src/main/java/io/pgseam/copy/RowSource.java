package io.pgseam.copy;

import io.pgseam.copy.codec.Codec;
import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.exception.DetachedException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one COPY, from the first byte to the last, with the order of calls that all who read rows hold to:
 * {@link #begin} once, then {@link #next} and one {@link #value} for each column a row, and {@link #close}.
 */
final class RowSource {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TRAILER = -1;

    private enum State {
        OPEN,
        READING,
        ENDED,
        FAILED,
        CLOSED
    }

    private final QueryPlan plan;
    private final Codec<?>[] codecs;
    private final ServerRows server;
    private final Runnable release;
    private final long startNanos;
    private final WireReader reader = new WireReader();
    private State state = State.OPEN;
    private String reading = "";
    private long bytes;
    private long row;
    private int next;
    private @Nullable CopyResult result;

    private RowSource(QueryPlan plan, ServerRows server, Runnable release, long startNanos) {
        this.plan = plan;
        this.codecs = plan.columns().stream().map(CopyColumn::codec).toArray(Codec<?>[]::new);
        this.server = server;
        this.release = release;
        this.startNanos = startNanos;
    }

    /** Opens a COPY of the query on a connection of the context, which {@link #close} releases. */
    static RowSource open(DSLContext ctx, String name, ResultQuery<?> query) {
        long startNanos = System.nanoTime();
        ConnectionProvider provider = ctx.configuration().connectionProvider();
        Connection connection = provider.acquire();
        if (connection == null) {
            throw new DetachedException("COPY " + name + ": the context has no connection");
        }
        try {
            QueryPlan plan = QueryPlan.of(ctx, connection, name, query);
            CopyListeners.tell(ctx, connection, () -> query);
            return new RowSource(plan, open(connection, plan), () -> provider.release(connection), startNanos);
        } catch (RuntimeException | Error e) {
            provider.release(connection);
            throw e;
        }
    }

    private static ServerRows open(Connection connection, QueryPlan plan) {
        try {
            return ServerRows.open(connection, plan.statement());
        } catch (SQLException e) {
            throw CopyException.of(CopyPosition.ofTable(plan.name()), e, QueryPlan.NOTHING_READ);
        }
    }

    /** Begins to read, for the call of this name. */
    void begin(String call) {
        require(State.OPEN, call);
        reading = call;
        state = State.READING;
    }

    /** Goes to the next row, once the values of the one before have been taken. */
    boolean next() {
        require(State.READING, reading);
        // Whatever is thrown before the row's last value leaves the reader inside it: nothing can follow.
        state = State.FAILED;
        try {
            if (advance()) {
                row++;
                next = 0;
                return true;
            }
        } catch (DecodingException e) {
            throw cancelled(new CopyPosition(plan.name(), row + 1, null, null), e);
        } catch (SQLException e) {
            throw CopyException.of(CopyPosition.ofTable(plan.name()), e, rowsBefore(row + 1));
        }
        state = State.ENDED;
        result = new CopyResult(row, bytes, Duration.ofNanos(System.nanoTime() - startNanos));
        return false;
    }

    /** Takes the value of the row's next column. */
    <T extends @Nullable Object> T value() {
        int column = next++;
        Object value;
        try {
            value = codecs[column].decodeField(reader);
        } catch (DecodingException e) {
            CopyColumn<?> failed = plan.columns().get(column);
            throw cancelled(CopyPosition.ofColumn(plan.name(), row, failed), e);
        }
        if (column == codecs.length - 1) {
            state = State.READING;
        }
        // The query's type says what its fields hold, and these gave the codecs.
        @SuppressWarnings("unchecked")
        T typed = (T) value;
        return typed;
    }

    CopyResult result() {
        if (result == null) {
            throw new IllegalStateException("COPY " + plan.name() + ": result() before the last row has been read.");
        }
        return result;
    }

    void close() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        try {
            server.cancel();
        } catch (SQLException e) {
            throw CopyException.of(CopyPosition.ofTable(plan.name()), e, "The connection is lost.");
        } finally {
            release.run();
        }
    }

    /** Reads up to the first field of the next row; false at the end of the COPY. */
    private boolean advance() throws SQLException {
        if (reader.remaining() == 0) {
            receive();
            if (row == 0) {
                readHeader();
            }
        }
        // The header may come alone.
        if (reader.remaining() == 0) {
            receive();
        }
        int fields = reader.int16();
        if (fields == codecs.length) {
            return true;
        }
        if (fields != TRAILER || reader.remaining() > 0) {
            throw new DecodingException(fields + " fields, expected " + codecs.length);
        }
        if (server.read() != null) {
            throw new DecodingException("bytes after the end");
        }
        return false;
    }

    private void receive() throws SQLException {
        byte[] data = server.read();
        if (data == null) {
            throw new DecodingException("the rows have no end");
        }
        reader.reset(data, 0, data.length);
        bytes += data.length;
    }

    private void readHeader() {
        if (!Arrays.equals(reader.octets(SIGNATURE.length), SIGNATURE)) {
            throw new DecodingException("the bytes are no binary COPY");
        }
        int flags = reader.int32();
        if (flags != 0) {
            throw new DecodingException("unknown flags " + flags);
        }
        reader.octets(reader.int32()); // the header's extension
    }

    private CopyException cancelled(CopyPosition position, DecodingException cause) {
        CopyException reason =
                CopyException.of(position, String.valueOf(cause.getMessage()), rowsBefore(position.row()), cause);
        try {
            server.cancel();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    private static String rowsBefore(long row) {
        return row - 1 + " rows were read before.";
    }

    private void require(State required, String call) {
        if (state != required) {
            String after = switch (state) {
                case OPEN -> "opening";
                case READING -> reading + "()";
                case ENDED -> "the last row";
                case FAILED -> "a failure";
                case CLOSED -> "close()";
            };
            throw new IllegalStateException(
                    "COPY " + plan.name() + ": " + call + "() after " + after + ". Open another CopyOut.");
        }
    }
}

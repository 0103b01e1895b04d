package io.pgseam.copy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Streams records into a table over several connections at once, <b>not atomically</b>: each connection commits its own
 * rows.
 *
 * <p>Rows go to the connections in batches of {@value #BATCH_ROWS} in turn: connection 1 takes rows 1 to 1,000, connection
 * 2 the next, and so on. Nothing is committed before every row has been taken by the server, so that an error in a row
 * keeps no row at all; what can come between is a failure of one COMMIT after another's success, or the death of the
 * client. The exception then says what each connection has kept. Stateless and thread-safe.
 */
public final class NonAtomicCopyIn {

    /** The rows that a connection takes before it is the next one's turn. */
    public static final int BATCH_ROWS = 1_000;

    private NonAtomicCopyIn() {}

    /**
     * Copies all records and returns what each connection has kept. The source is read in the caller's thread; each
     * record must be an object of its own, because it is sent later. Memory: as in {@link CopyIn} for each connection,
     * and up to three batches of records.
     *
     * @param ctx a context that hands out a connection at each call, as one of a {@code DataSource} does, in autocommit
     * @param connections how many, 1 or more; each is a thread too
     * @param columns as in {@link CopyIn#into}
     * @throws CopyException as {@link CopyIn#copyAll} does; the message says what was kept, row numbers are the input's
     * @throws IllegalArgumentException if the context gives a connection twice, or one in a transaction
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> List<CopyResult> copyAll(
            DSLContext ctx,
            Table<R> table,
            int connections,
            Iterator<? extends R> records,
            TableField<R, ?>... columns) {
        if (connections < 1) {
            throw new IllegalArgumentException("connections is " + connections + ", expected 1 or more");
        }
        try (CopyLanes lanes = CopyLanes.open(ctx, table, connections, List.of(columns))) {
            List<Record> batch = new ArrayList<>(BATCH_ROWS);
            while (records.hasNext() && !lanes.failed()) {
                batch.add(Objects.requireNonNull(records.next(), "record"));
                if (batch.size() == BATCH_ROWS) {
                    lanes.send(batch);
                    batch = new ArrayList<>(BATCH_ROWS);
                }
            }
            lanes.send(batch);
            return lanes.complete();
        }
    }
}

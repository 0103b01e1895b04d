package io.pgseam.copy;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DefaultConnectionProvider;
import org.postgresql.PGConnection;

/** The connections of one COPY over several, which take batches in turn. */
final class CopyLanes implements AutoCloseable {

    private final String table;
    private final List<CopyLane> lanes = new ArrayList<>();
    private final ConnectionProvider provider;
    private final List<Connection> connections = new ArrayList<>();
    private int next;

    private CopyLanes(String table, ConnectionProvider provider) {
        this.table = table;
        this.provider = provider;
    }

    static CopyLanes open(DSLContext ctx, Table<?> table, int count, List<? extends Field<?>> columns) {
        CopyLanes lanes = new CopyLanes(table.getName(), ctx.configuration().connectionProvider());
        try {
            lanes.acquire(table, count);
            for (int lane = 0; lane < count; lane++) {
                lanes.add(ctx, table, lane, columns);
            }
            return lanes;
        } catch (RuntimeException | Error e) {
            lanes.closeAfter(e);
            throw e;
        }
    }

    private void acquire(Table<?> table, int count) {
        Set<PGConnection> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < count; i++) {
            Connection connection = RowStream.acquire(provider, table);
            connections.add(connection);
            try {
                if (!distinct.add(connection.unwrap(PGConnection.class)) || !connection.getAutoCommit()) {
                    throw new IllegalArgumentException("COPY " + this.table
                            + ": the context gives one connection twice, or one in a transaction."
                            + " Take a context of a DataSource, outside a transaction.");
                }
            } catch (SQLException e) {
                throw CopyException.of(CopyPosition.ofTable(this.table), e, CopyPlan.NOTHING_SENT);
            }
        }
    }

    private void add(DSLContext ctx, Table<?> table, int lane, List<? extends Field<?>> columns) {
        int count = connections.size();
        DSLContext own = ctx.configuration()
                .derive(new DefaultConnectionProvider(connections.get(lane)))
                .dsl();
        RowStream rows =
                RowStream.open(NonAtomicCopyIn.class, own, table, columns).inputRow(row -> inputRow(row, lane, count));
        lanes.add(new CopyLane(rows, "COPY " + this.table + ", connection " + (lane + 1)));
    }

    /** Returns the row in the input, counted from 1 as the lane's is. */
    private static long inputRow(long row, int lane, int lanes) {
        long batch = (row - 1) / NonAtomicCopyIn.BATCH_ROWS;
        return (batch * lanes + lane) * NonAtomicCopyIn.BATCH_ROWS + (row - 1) % NonAtomicCopyIn.BATCH_ROWS + 1;
    }

    boolean failed() {
        return failure().isPresent();
    }

    /** Gives the batch to the lane whose turn it is; an empty one to none. */
    void send(List<Record> batch) {
        if (!batch.isEmpty()) {
            try {
                lanes.get(next++ % lanes.size()).send(batch);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    /** Ends every COPY, and commits them once all have ended. */
    List<CopyResult> complete() {
        try {
            for (CopyLane lane : lanes) {
                lane.end();
            }
            for (CopyLane lane : lanes) {
                lane.join();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        failure().ifPresent(CopyLanes::rethrow);
        List<CopyResult> results = new ArrayList<>();
        for (CopyLane lane : lanes) {
            int number = results.size() + 1;
            try {
                results.add(
                        lane.commit("Connection " + number + " of " + lanes.size() + " has kept none of its rows."));
            } catch (CopyException e) {
                throw CopyException.partly(e, kept(results));
            }
        }
        return List.copyOf(results);
    }

    /** Cancels what is not committed, and releases the connections. */
    @Override
    public void close() {
        List<RuntimeException> failures = new ArrayList<>();
        for (CopyLane lane : lanes) {
            try {
                lane.close();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        connections.forEach(provider::release);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Optional<Throwable> failure() {
        return lanes.stream().flatMap(lane -> lane.failure().stream()).findFirst();
    }

    private CopyException interrupted() {
        Thread.currentThread().interrupt();
        return CopyException.of(
                CopyPosition.ofTable(table), "the thread was interrupted", "COPY cancelled; 0 rows kept.");
    }

    /** As in "Connection 1 has kept 2000 rows (rows 1 to 1000 of each 4000). The others are rolled back." */
    private String kept(List<CopyResult> results) {
        int batch = NonAtomicCopyIn.BATCH_ROWS;
        return IntStream.range(0, results.size())
                .mapToObj(lane -> "Connection " + (lane + 1) + " has kept "
                        + results.get(lane).rows() + " rows (rows " + (lane * batch + 1) + " to " + (lane + 1) * batch
                        + " of each " + lanes.size() * batch + "). ")
                .collect(joining("", "", "The others are rolled back."));
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}

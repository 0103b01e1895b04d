package io.pgseam.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DetachedException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/**
 * Inserts or updates records of a generated table: binary COPY into a temporary table, then one
 * {@code INSERT ... SELECT ... ON CONFLICT}.
 *
 * <pre>{@code
 * OnConflict<ProductsRecord> sameId = OnConflict.on(PRODUCTS.ID);
 * try (CopyUpsert<ProductsRecord> upsert = CopyUpsert.into(ctx, PRODUCTS, sameId, PRODUCTS.ID, PRODUCTS.PRICE)) {
 *     for (ProductsRecord product : products) {
 *         upsert.write(product);
 *     }
 *     UpsertResult result = upsert.complete();
 * }
 * }</pre>
 *
 * <p>All of it is one transaction: its own, committed by {@link #complete}, where the connection is in autocommit, and
 * else a savepoint in the caller's, which a failure leaves usable. All rows are kept or none. Columns are sent as
 * {@link CopyIn} sends them. The role needs the privilege TEMPORARY on the database, and SELECT on the columns sent. Not
 * thread-safe. Who opens it closes it.
 *
 * @param <R> the table's record
 */
public final class CopyUpsert<R extends Record> implements AutoCloseable {

    private final Runnable release;
    private final CopyPlan plan;
    private final StagingTable staging;
    private final UpsertRun<R> run;
    private final CopyTransaction transaction;
    private final RowStream rows;
    private final long startNanos;
    private boolean closed;

    private CopyUpsert(
            Runnable release,
            CopyPlan plan,
            StagingTable staging,
            UpsertRun<R> run,
            CopyTransaction transaction,
            RowStream rows,
            long startNanos) {
        this.release = release;
        this.plan = plan;
        this.staging = staging;
        this.run = run;
        this.transaction = transaction;
        this.rows = rows;
        this.startNanos = startNanos;
    }

    /**
     * Opens an upsert into the table: one query of the catalog, the beginning of the transaction, the temporary table
     * and the COPY.
     *
     * @param columns what is sent of each record, as in {@link CopyIn#into}; the key and all that is updated must be
     *     among them
     * @throws CopyException if a column cannot be sent, or the server refuses; nothing was sent, the connection is
     *     released
     * @throws IllegalArgumentException if the key or a column to update is not sent, or no column is left to update
     * @throws DataAccessException if the catalog cannot be read
     * @throws DetachedException if the context has no connection
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> CopyUpsert<R> into(
            DSLContext ctx, Table<R> table, OnConflict<R> rule, TableField<R, ?>... columns) {
        long startNanos = System.nanoTime();
        ConnectionProvider provider = ctx.configuration().connectionProvider();
        Connection connection = RowStream.acquire(provider, table);
        try {
            CopyPlan target = CopyPlan.of(ctx, connection, table, List.of(columns));
            DSLContext own = DSL.using(ctx.configuration().derive(new DefaultConnectionProvider(connection)));
            UpsertColumns upserted = UpsertColumns.of(table, rule, target);
            StagingTable staging = new StagingTable(own);
            UpsertStatement<R> statement = new UpsertStatement<>(own, table, rule, upserted, staging.table());
            CopyPlan plan = new CopyPlan(target.table(), target.columns(), staging.copyStatement());
            CopyTransaction transaction = CopyTransaction.begin(connection, plan);
            try {
                create(staging, upserted, plan);
                RowStream rows = RowStream.open(
                        CopyUpsert.class,
                        connection,
                        plan,
                        upserted.number().isPresent() ? RowStream.Numbering.LAST_COLUMN : RowStream.Numbering.NONE);
                UpsertRun<R> run = new UpsertRun<>(connection, plan, rule, statement, transaction);
                return new CopyUpsert<>(
                        () -> provider.release(connection), plan, staging, run, transaction, rows, startNanos);
            } catch (RuntimeException | Error e) {
                transaction.rollBackAfter(e);
                throw e;
            }
        } catch (RuntimeException | Error e) {
            provider.release(connection);
            throw e;
        }
    }

    /**
     * Upserts all records and returns the result; an exception of the iterator is the caller's own, and leaves no row.
     *
     * @param columns as in {@link #into}
     * @throws CopyException as {@link #into}, {@link #write} and {@link #complete} do
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> UpsertResult upsertAll(
            DSLContext ctx,
            Table<R> table,
            OnConflict<R> rule,
            Iterator<? extends R> records,
            TableField<R, ?>... columns) {
        try (CopyUpsert<R> upsert = into(ctx, table, rule, columns)) {
            records.forEachRemaining(upsert::write);
            return upsert.complete();
        }
    }

    /**
     * Upserts all records and returns the result; an exception of the stream is the caller's own, and leaves no row.
     * The stream is not closed.
     *
     * @param columns as in {@link #into}
     * @throws CopyException as {@link #into}, {@link #write} and {@link #complete} do
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> UpsertResult upsertAll(
            DSLContext ctx,
            Table<R> table,
            OnConflict<R> rule,
            Stream<? extends R> records,
            TableField<R, ?>... columns) {
        return upsertAll(ctx, table, rule, records.iterator(), columns);
    }

    /**
     * Upserts all records and returns the result: fewer than {@value ArrayUpsert#COPY_FROM} by one statement that takes an array for each column,
     * which needs no temporary table, and as many or more by COPY. What is refused, and what is left then, is the same.
     *
     * @param columns as in {@link #into}
     * @throws CopyException as {@link #into}, {@link #write} and {@link #complete} do
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R extends Record> UpsertResult upsertAll(
            DSLContext ctx,
            Table<R> table,
            OnConflict<R> rule,
            Collection<? extends R> records,
            TableField<R, ?>... columns) {
        return ArrayUpsert.takes(table, records.size(), columns)
                ? ArrayUpsert.upsert(ctx, table, rule, List.copyOf(records), List.of(columns))
                : upsertAll(ctx, table, rule, records.iterator(), columns);
    }

    /**
     * Sends one record; the record can be used again afterwards.
     *
     * @throws CopyException if PostgreSQL cannot hold a value, or the connection is lost; only {@link #close} is left
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
     * Inserts or updates what was sent, and commits where the transaction is its own.
     *
     * @throws CopyException if the server rejects a row, or a key comes twice; nothing is changed, and only
     *     {@link #close} is left
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    public UpsertResult complete() {
        long sent = rows.complete().rows();
        var counts = run.apply(sent, UpsertStatement::upsert, done -> done.value1() + done.value2(), staging::drop);
        return result(sent, counts.value1(), counts.value2());
    }

    /**
     * Does what {@link #complete} does, and returns each row that was inserted or updated, with these fields; all of
     * them are held in memory.
     *
     * @throws CopyException as {@link #complete} does
     * @throws IllegalStateException after {@link #complete}, {@link #close} or a failure
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final UpsertedRows<R> completeReturning(TableField<R, ?> field, TableField<R, ?>... furtherFields) {
        List<Field<?>> fields = Stream.<Field<?>>concat(Stream.of(field), Stream.of(furtherFields))
                .toList();
        long sent = rows.complete().rows();
        Map<Boolean, Result<R>> changed = run.apply(
                sent,
                statement -> statement.upsertReturning(fields),
                done -> done.values().stream().mapToLong(List::size).sum(),
                staging::drop);
        Result<R> inserted = Objects.requireNonNull(changed.get(true));
        Result<R> updated = Objects.requireNonNull(changed.get(false));
        return new UpsertedRows<>(result(sent, inserted.size(), updated.size()), inserted, updated);
    }

    /**
     * Releases the connection; without {@link #complete} before, all is undone. Calling it again does nothing.
     *
     * @throws CopyException if the connection is lost while undoing; it is then aborted
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            rows.close();
        } finally {
            release();
        }
    }

    private void release() {
        try {
            transaction.rollBackUnlessCommitted();
        } catch (SQLException e) {
            throw CopyException.of(plan, e, "0 rows kept; the connection is lost.");
        } finally {
            release.run();
        }
    }

    private static void create(StagingTable staging, UpsertColumns columns, CopyPlan plan) {
        try {
            staging.create(columns);
        } catch (DataAccessException e) {
            throw UpsertRun.failure(plan, e, CopyPlan.NOTHING_SENT);
        }
    }

    private UpsertResult result(long sent, int inserted, int updated) {
        return new UpsertResult(sent, inserted, updated, Duration.ofNanos(System.nanoTime() - startNanos));
    }
}

package io.pgseam.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;

/** The end of an upsert: its statement, the answer to keys that come twice, and the commit. Whatever fails undoes all of it. */
final class UpsertRun<R extends Record> {

    private static final String UNCHANGED = "Rolled back; the table is as it was.";

    /** What DO UPDATE raises for a row that the same statement has written already. */
    private static final String CARDINALITY_VIOLATION = "21000";

    private final Connection connection;
    private final CopyPlan plan;
    private final OnConflict<R> rule;
    private final UpsertStatement<R> statement;
    private final CopyTransaction transaction;

    UpsertRun(
            Connection connection,
            CopyPlan plan,
            OnConflict<R> rule,
            UpsertStatement<R> statement,
            CopyTransaction transaction) {
        this.connection = connection;
        this.plan = plan;
        this.rule = rule;
        this.statement = statement;
        this.transaction = transaction;
    }

    /**
     * Runs the statement and commits, unless the transaction is the caller's.
     *
     * @param sent rows of the source
     * @param affected rows, of what the statement returns
     * @param after the statement, before the commit
     */
    <T> T apply(long sent, Function<UpsertStatement<R>, T> work, ToLongFunction<T> affected, Runnable after) {
        try {
            T done = refusingDuplicates(work);
            if (rule.duplicates() == OnConflict.Duplicates.ERROR && affected.applyAsLong(done) < sent) {
                // DO NOTHING passes over a key that comes again, where DO UPDATE fails.
                refuseDuplicates();
            }
            after.run();
            commit();
            return done;
        } catch (DataAccessException e) {
            RuntimeException failure = failure(plan, e, UNCHANGED);
            transaction.rollBackAfter(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            transaction.rollBackAfter(e);
            throw e;
        }
    }

    static RuntimeException failure(CopyPlan plan, DataAccessException e, String outcome) {
        SQLException cause = e.getCause(SQLException.class);
        return cause == null ? e : CopyException.of(plan, cause, outcome);
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (SQLException e) {
            throw transaction.commitFailure(plan, e, UNCHANGED);
        }
    }

    private <T> T refusingDuplicates(Function<UpsertStatement<R>, T> work) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                return work.apply(statement);
            } catch (DataAccessException e) {
                if (e.sqlState().equals(CARDINALITY_VIOLATION)) {
                    connection.rollback(before);
                    refuseDuplicates();
                }
                throw e;
            }
        } catch (SQLException e) {
            throw CopyException.of(plan, e, UNCHANGED);
        }
    }

    private void refuseDuplicates() {
        String keys = statement.duplicateKeys();
        if (!keys.isEmpty()) {
            throw CopyException.of(
                    CopyPosition.ofTable(plan.table()), "the input has more than one row for " + keys, UNCHANGED);
        }
    }
}

package io.pgseam.app.tx;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;

import io.pgseam.types.Lsn;
import io.pgseam.types.PostgresType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Reads of what was just written, from a replica. A replica follows a little behind: what must see a write waits until the replica has it, or
 * goes to the primary. Thread-safe.
 *
 * <pre>{@code
 * Placement placed = primary.inTransaction(Isolation.READ_COMMITTED, work);
 * Lsn written = reads.written();
 * Order order = reads.since(written, Duration.ofMillis(200), transaction -> ...);
 * }</pre>
 */
public final class ReplicaReads {
    private static final long PAUSE_NANOS = 5_000_000;
    private static final DataType<Lsn> LSN = SQLDataType.OTHER.asConvertedDataType(PostgresType.PG_LSN.binding());

    private final Transactions primary;
    private final Transactions replicas;

    /**
     * @param primary on connections for writing
     * @param replicas on connections for reading; those may be to the primary too, while there is no replica
     */
    public ReplicaReads(Transactions primary, Transactions replicas) {
        this.primary = primary;
        this.replicas = replicas;
    }

    /** The place in the primary's log behind all that has been committed; one statement. */
    public Lsn written() {
        // Not pg_current_wal_lsn: with synchronous_commit off it may be before the last commit.
        return primary.context()
                .select(lsn("pg_current_wal_insert_lsn"))
                .fetchSingle()
                .value1();
    }

    /**
     * Runs work that reads in a transaction on a replica, each of whose statements sees at least what was committed when {@link #written} was
     * called; on the primary if no replica has come so far in time. The work is not begun before.
     *
     * @param patience how long a replica may take; zero or less for the time of one question
     */
    public <T> T since(Lsn written, Duration patience, TransactionWork<T> work) {
        long start = System.nanoTime();
        do {
            Optional<T> result = replicas.inTransaction(
                    Isolation.READ_COMMITTED,
                    transaction ->
                            shows(transaction, written) ? Optional.of(readOnly(transaction, work)) : Optional.empty());
            if (result.isPresent()) {
                return result.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (System.nanoTime() - start < patience.toNanos());
        return primary.inTransaction(Isolation.READ_COMMITTED, transaction -> readOnly(transaction, work));
    }

    /**
     * Under read committed, statements that follow see no less than this one did. A transaction with one snapshot for all would have taken it
     * before the server looked how far it is.
     */
    private static boolean shows(Transaction transaction, Lsn written) {
        Condition primary = not(DSL.condition(function(name("pg_catalog", "pg_is_in_recovery"), SQLDataType.BOOLEAN)));
        return transaction
                .context()
                .select(DSL.field(primary.or(lsn("pg_last_wal_replay_lsn").ge(val(written, LSN)))))
                .fetchSingle()
                .value1();
    }

    /** The primary refuses to write here, as a replica does. */
    private static <T> T readOnly(Transaction transaction, TransactionWork<T> work) {
        transaction.context().setLocal(name("transaction_read_only"), val("on")).execute();
        return work.run(transaction);
    }

    private static Field<Lsn> lsn(String function) {
        return function(name("pg_catalog", function), LSN);
    }
}

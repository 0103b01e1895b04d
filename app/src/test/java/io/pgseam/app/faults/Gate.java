package io.pgseam.app.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Where an operation waits on the server, in its middle: for a lock that the gate holds while it is closed.
 *
 * <p>The lock is of a table that all databases of the server share and nothing else locks.
 */
final class Gate implements AutoCloseable {
    /** The name of the row that passes. */
    static final String MIDDLE = "middle";

    /** What passes, as SQL: it takes a lock of its own first, for the sake of deadlocks. */
    static final String PASSAGE = "LOCK TABLE pg_catalog.pg_shdescription IN SHARE UPDATE EXCLUSIVE MODE;"
            + " LOCK TABLE pg_catalog.pg_shseclabel IN SHARE UPDATE EXCLUSIVE MODE;";

    private static final long POLL_NANOS = 2_000_000;

    private final Connection keeper;
    private final Connection watcher;

    private Gate(Connection keeper, Connection watcher) {
        this.keeper = keeper;
        this.watcher = watcher;
    }

    /** Closes the gate; whoever does so opens it again. */
    static Gate close(Site site) throws SQLException {
        Connection keeper = site.direct(Databases.HOME).getConnection();
        DSLContext keeping = DSL.using(keeper, SQLDialect.POSTGRES);
        // Whoever comes to the gate is the one that a deadlock is resolved by.
        keeping.execute("SET deadlock_timeout = '10min'");
        keeper.setAutoCommit(false);
        keeping.execute("LOCK TABLE pg_catalog.pg_shseclabel IN SHARE UPDATE EXCLUSIVE MODE");
        return new Gate(keeper, site.direct(Databases.HOME).getConnection());
    }

    /** Returns the backend that waits at the gate, as soon as one does; empty if it will not come any more. */
    OptionalInt awaitArrival(BooleanSupplier isOver) {
        DSLContext watching = DSL.using(watcher, SQLDialect.POSTGRES);
        while (true) {
            boolean wasOver = isOver.getAsBoolean();
            Integer backend = (Integer) watching.fetchValue("SELECT min(pid) FROM pg_locks"
                    + " WHERE NOT granted AND relation = 'pg_catalog.pg_shseclabel'::regclass");
            if (backend != null) {
                return OptionalInt.of(backend);
            }
            if (wasOver) {
                return OptionalInt.empty();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Waits for what the one at the gate holds, which is a deadlock. */
    void entangle() {
        DSL.using(keeper, SQLDialect.POSTGRES)
                .execute("LOCK TABLE pg_catalog.pg_shdescription IN SHARE UPDATE EXCLUSIVE MODE");
    }

    /** Lets pass; again does nothing. */
    void open() {
        try {
            keeper.close();
            watcher.close();
        } catch (SQLException | DataAccessException e) {
            // The server has ended in between, and its locks with it.
        }
    }

    @Override
    public void close() {
        open();
    }
}

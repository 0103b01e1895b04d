package io.pgseam.app.faults;

import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import java.util.Map;
import java.util.Optional;

/**
 * With what an operation is run.
 *
 * @param pool empty for what opens connections of its own
 * @param settings the pool's, by their names in the environment
 * @param isolation of the transactions that choose one
 * @param middle is run by the operation's own thread in its middle
 */
record Client(Optional<ConnectionPool> pool, Map<String, String> settings, Isolation isolation, Runnable middle) {
    ConnectionPool connections() {
        return pool.orElseThrow();
    }

    /** The same, with nothing in the middle. */
    Client undisturbed() {
        return new Client(pool, settings, isolation, () -> {});
    }
}

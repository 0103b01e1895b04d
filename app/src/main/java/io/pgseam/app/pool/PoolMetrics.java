package io.pgseam.app.pool;

import java.time.Duration;

/**
 * The pool in figures; counts and sums are since it was opened.
 *
 * @param acquired connections handed out
 * @param waited by all callers together, those in vain too
 * @param timeouts waits in vain; a caller waits up to four times
 * @param active connections that are in use
 * @param idle connections that are open and not in use
 * @param waiting callers that wait for a connection
 * @param maximum connections at most
 * @param rollbacks transactions that were rolled back
 * @param retries transactions that were begun again
 */
public record PoolMetrics(
        long acquired,
        Duration waited,
        long timeouts,
        int active,
        int idle,
        int waiting,
        int maximum,
        long rollbacks,
        long retries) {

    /** Per wait; zero before the first. */
    public Duration averageWait() {
        return acquired + timeouts == 0 ? Duration.ZERO : waited.dividedBy(acquired + timeouts);
    }
}

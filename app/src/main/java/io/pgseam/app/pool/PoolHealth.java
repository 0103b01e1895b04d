package io.pgseam.app.pool;

import java.time.Duration;
import java.util.Optional;

/**
 * How the database does, as the shop sees it.
 *
 * @param probe how long it took to connect and get an answer
 * @param problem one line, without secrets; empty if there is none
 */
public record PoolHealth(State state, PoolMetrics metrics, Duration probe, Optional<String> problem) {

    /** In words. */
    public enum State {
        /** The server answers, and callers get connections. */
        HEALTHY,
        /** The server answers, but callers wait for connections, or it could not be reached a moment ago. */
        DEGRADED,
        /** The server does not answer, or not in time. */
        DOWN
    }
}

package io.pgseam.app.pool;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.app.errors.PoolExhaustedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Takes connections from the pool: waits, tries again after 50, 100 and 200 ms, and fails with the counts.
 *
 * <p>Three times in a row without reaching the server open the circuit breaker: everyone fails at once, until after a second one attempt is
 * let through and succeeds. That no connection is free says nothing of the server, and opens nothing.
 */
final class Acquisition {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final int FAILURES_THAT_OPEN = 3;
    private static final Duration OPEN = Duration.ofSeconds(1);

    private final HikariDataSource hikari;
    private final CircuitBreaker breaker;
    private final Supplier<Connection> retried;
    private volatile String lastReason = "";

    Acquisition(HikariDataSource hikari) {
        this.hikari = hikari;
        this.breaker = CircuitBreaker.of(
                hikari.getPoolName(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(FAILURES_THAT_OPEN)
                        .minimumNumberOfCalls(FAILURES_THAT_OPEN)
                        .failureRateThreshold(100)
                        .recordException(DatabaseUnavailableException.class::isInstance)
                        .ignoreException(e -> !(e instanceof DatabaseUnavailableException))
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        Retry retry = Retry.of(
                hikari.getPoolName(),
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialBackoff(FIRST_PAUSE, 2))
                        .retryOnException(
                                e -> e instanceof DatabaseUnavailableException || e instanceof PoolExhaustedException)
                        .build());
        this.retried = Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, this::once));
    }

    /**
     * Returns a connection that the caller gives back.
     *
     * @throws PoolExhaustedException if none was free in time
     * @throws DatabaseUnavailableException if the server cannot be reached, or could not a moment ago
     */
    Connection acquire() {
        try {
            return retried.get();
        } catch (CallNotPermittedException e) {
            throw new DatabaseUnavailableException(
                    pool() + ": nobody waits, because the database could not be reached several times " + counts()
                            + ": " + lastReason + ". The next attempt is made within " + OPEN.toMillis() + " ms.",
                    e);
        }
    }

    /** Whether the last attempts reached the server. */
    boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    private Connection once() {
        try {
            return hikari.getConnection();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private DatabaseException failure(SQLException e) {
        String found = pool() + ": no connection within " + hikari.getConnectionTimeout() + " ms " + counts();
        // The pool's timeout has the reason why no connection could be opened, if that is one.
        if (e.getCause() instanceof SQLException reason) {
            lastReason = String.valueOf(ErrorTranslation.translate(reason).getMessage());
            return new DatabaseUnavailableException(found + ": " + lastReason + ".", e);
        }
        return new PoolExhaustedException(found + ". Raise SHOP_POOL_MAX or shorten the transactions.", e);
    }

    private String pool() {
        return "pool \"" + hikari.getPoolName() + "\"";
    }

    private String counts() {
        HikariPoolMXBean pool = hikari.getHikariPoolMXBean();
        return "(active=" + pool.getActiveConnections() + " of " + hikari.getMaximumPoolSize() + ", idle="
                + pool.getIdleConnections() + ", waiting=" + pool.getThreadsAwaitingConnection() + ")";
    }
}

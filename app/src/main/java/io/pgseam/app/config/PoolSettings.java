package io.pgseam.app.config;

import java.time.Duration;
import java.util.Map;

/**
 * How many connections the shop keeps, and how long anything may take.
 *
 * <p>A time of zero means: no limit.
 *
 * @param minimumIdle connections that are kept open while there is nothing to do
 * @param maximumSize connections at most; see {@code pool.PoolSizing}
 * @param connectTimeout for opening a connection, and for waiting until one is free; at least 250 ms
 * @param statementTimeout for each statement, on the server
 * @param lockTimeout for each wait for a lock, on the server
 * @param idleInTransactionTimeout between two statements of a transaction, on the server, which then ends the session
 * @param maxLifetime after which a connection is replaced; at least 30 s
 * @param leakDetection after which a connection that was not given back is logged, with the place that took it; at least 2 s
 * @param applicationName in the server's {@code pg_stat_activity} and log
 * @param pooler what gives the sessions
 */
public record PoolSettings(
        int minimumIdle,
        int maximumSize,
        Duration connectTimeout,
        Duration statementTimeout,
        Duration lockTimeout,
        Duration idleInTransactionTimeout,
        Duration maxLifetime,
        Duration leakDetection,
        String applicationName,
        Pooler pooler) {
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Reads {@code SHOP_POOL_MIN} (default 2), {@code SHOP_POOL_MAX} (10), {@code SHOP_CONNECT_TIMEOUT} (5s),
     * {@code SHOP_STATEMENT_TIMEOUT} (30s), {@code SHOP_LOCK_TIMEOUT} (5s), {@code SHOP_IDLE_IN_TRANSACTION_TIMEOUT} (60s),
     * {@code SHOP_MAX_LIFETIME} (30min), {@code SHOP_LEAK_DETECTION} (60s), {@code SHOP_APPLICATION_NAME} (pgseam-shop) and
     * {@code SHOP_POOLER} (none, or transaction). Times are written as in PostgreSQL: a whole number and {@code ms}, {@code s},
     * {@code min} or {@code h}, or 0.
     *
     * @throws ConfigurationException if a setting is malformed or out of range; the message has a line for each problem
     */
    public static PoolSettings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        int maximum = variables.number("SHOP_POOL_MAX", 10, 1, MOST_CONNECTIONS);
        PoolSettings settings = new PoolSettings(
                variables.number("SHOP_POOL_MIN", Math.min(2, maximum), 0, maximum),
                maximum,
                variables.time("SHOP_CONNECT_TIMEOUT", Duration.ofSeconds(5), Duration.ofMillis(250), DAY),
                variables.timeOrNone("SHOP_STATEMENT_TIMEOUT", Duration.ofSeconds(30), Duration.ofMillis(1), DAY),
                variables.timeOrNone("SHOP_LOCK_TIMEOUT", Duration.ofSeconds(5), Duration.ofMillis(1), DAY),
                variables.timeOrNone(
                        "SHOP_IDLE_IN_TRANSACTION_TIMEOUT", Duration.ofSeconds(60), Duration.ofMillis(1), DAY),
                variables.timeOrNone("SHOP_MAX_LIFETIME", Duration.ofMinutes(30), Duration.ofSeconds(30), DAY),
                variables.timeOrNone("SHOP_LEAK_DETECTION", Duration.ofSeconds(60), Duration.ofSeconds(2), DAY),
                variables.value("SHOP_APPLICATION_NAME").orElse("pgseam-shop"),
                variables.choice("SHOP_POOLER", Pooler.NONE));
        variables.throwProblems();
        return settings;
    }

    /** The same for work that takes as long as it takes: migrations, imports. */
    public PoolSettings withoutStatementTimeout() {
        return new PoolSettings(
                minimumIdle,
                maximumSize,
                connectTimeout,
                Duration.ZERO,
                lockTimeout,
                idleInTransactionTimeout,
                maxLifetime,
                Duration.ZERO,
                applicationName,
                pooler);
    }
}

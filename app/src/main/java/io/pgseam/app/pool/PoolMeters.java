package io.pgseam.app.pool;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What is counted: the pool's own meters, {@code hikaricp.connections.*}, and those of transactions. */
final class PoolMeters {
    private final MeterRegistry registry;
    private final String pool;
    private final Counter rollbacks;
    private final Counter retries;

    PoolMeters(MeterRegistry registry, String pool) {
        this.registry = registry;
        this.pool = pool;
        this.rollbacks = Counter.builder("shop.transactions.rollbacks")
                .description("transactions that were rolled back")
                .tag("pool", pool)
                .register(registry);
        this.retries = Counter.builder("shop.transactions.retries")
                .description("transactions that were begun again")
                .tag("pool", pool)
                .register(registry);
    }

    Counter rollbacks() {
        return rollbacks;
    }

    Counter retries() {
        return retries;
    }

    PoolMetrics read(HikariDataSource hikari) {
        Timer acquire =
                registry.get("hikaricp.connections.acquire").tag("pool", pool).timer();
        long timeouts = (long) registry.get("hikaricp.connections.timeout")
                .tag("pool", pool)
                .counter()
                .count();
        HikariPoolMXBean now = hikari.getHikariPoolMXBean();
        return new PoolMetrics(
                Math.max(0, acquire.count() - timeouts),
                Duration.ofNanos((long) acquire.totalTime(TimeUnit.NANOSECONDS)),
                timeouts,
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                hikari.getMaximumPoolSize(),
                (long) rollbacks.count(),
                (long) retries.count());
    }
}

package io.pgseam.app.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.pool.ConnectionPool;
import java.util.Map;
import java.util.function.Function;

/** What a command does with a pool of connections, which is opened for it and closed behind it. */
record PoolUse<T>(Work work, MeterRegistry registry, Function<ConnectionPool, T> use) {
    /** @param owner of a server that the command has started */
    T onOwn(DatabaseSettings owner) {
        DatabaseSettings settings = work == Work.MIGRATION ? owner : owner.asApplication();
        return on(new ShopSettings(settings, PoolSettings.from(Map.of())));
    }

    T on(ShopSettings settings) {
        PoolSettings pool =
                work == Work.SHORT ? settings.pool() : settings.pool().withoutStatementTimeout();
        try (ConnectionPool opened = ConnectionPool.open(new ShopSettings(settings.database(), pool), registry)) {
            return use.apply(opened);
        }
    }
}

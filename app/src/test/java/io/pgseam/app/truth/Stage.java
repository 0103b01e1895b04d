package io.pgseam.app.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.FaultyServer;
import io.pgseam.postgres.FaultyServer.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A server that crashes, a wire that is cut, and the shop's pool at the end of it. Whoever opens it closes it.
 *
 * @param pool in the shop's own role
 */
record Stage(FaultyServer server, FaultyWire wire, ConnectionPool pool) implements AutoCloseable {
    static final Duration LOCK_TIMEOUT = Duration.ofMillis(500);
    static final String APPLICATION = "pgseam-shop";

    /** Fewer than the threads, so that some wait. */
    private static final int CONNECTIONS = 12;

    /** Makes the server, and the shop's tables in it. */
    static Stage open() {
        FaultyServer server = new FaultyServer();
        try {
            Migrations.migrate(server.dataSource());
            FaultyWire wire = new FaultyWire(server.port());
            return new Stage(server, wire, pool(server, wire));
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static ConnectionPool pool(FaultyServer server, FaultyWire wire) {
        DatabaseSettings database = DatabaseSettings.at(
                        server.url().replace(":" + server.port() + "/", ":" + wire.port() + "/"),
                        server.user(),
                        server.password())
                .asApplication();
        PoolSettings pool = PoolSettings.from(Map.of(
                "SHOP_POOL_MAX",
                String.valueOf(CONNECTIONS),
                "SHOP_CONNECT_TIMEOUT",
                "2s",
                "SHOP_STATEMENT_TIMEOUT",
                "5s",
                "SHOP_LOCK_TIMEOUT",
                LOCK_TIMEOUT.toMillis() + "ms"));
        return ConnectionPool.open(new ShopSettings(database, pool), new SimpleMeterRegistry());
    }

    /** Unpooled connections of the role that owns everything, not by the wire. */
    DSLContext administrator() {
        return DSL.using(server.dataSource(), SQLDialect.POSTGRES);
    }

    /** What has survived a crash, after which no statement of the shop is at work any more. */
    Found found() {
        assertThat(pool.metrics().active())
                .as("connections that were not given back")
                .isZero();
        server.stop(Stop.IMMEDIATE);
        server.start();
        return Found.in(administrator());
    }

    @Override
    public void close() {
        try (server) {
            pool.close();
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

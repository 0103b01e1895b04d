package io.pgseam.app.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import com.zaxxer.hikari.util.Credentials;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.Pooler;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.types.StorableText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.NoTransactionProvider;

/** The connections to the shop's database, within the bounds of its settings. Thread-safe; whoever opens it closes it. */
public final class ConnectionPool implements AutoCloseable {
    private static final String WRITING = "shop";
    private static final String READING = "shop-reads";
    private static final Duration PROBE_DEADLINE = Duration.ofSeconds(1);
    private static final int OLDEST_MAJOR_VERSION = 15;
    private static final String REFUSED_BY_POOLER = "unsupported startup parameter: options";

    private final HikariDataSource hikari;
    private final Acquisition acquisition;
    private final HealthProbe probe;
    private final PoolMeters meters;
    private final Configuration configuration;
    private final Pooler pooler;

    private ConnectionPool(
            HikariDataSource hikari,
            Pooler pooler,
            HealthProbe probe,
            MeterRegistry registry,
            ExecuteListener... listeners) {
        this.hikari = hikari;
        this.pooler = pooler;
        this.acquisition = new Acquisition(hikari);
        this.probe = probe;
        this.meters = new PoolMeters(registry, hikari.getPoolName());
        this.configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new ErrorTranslation(), new StorableText(), new LostAnswer())
                // Those of the package tx know what can be run again, and what a lost COMMIT means.
                .set(new NoTransactionProvider())
                .deriveAppending(listeners);
    }

    /** As {@link #open(ShopSettings, MeterRegistry, ExecuteListener...)}, with the defaults of a pool and meters of its own. */
    public static ConnectionPool open(DatabaseSettings settings, ExecuteListener... listeners) {
        return open(new ShopSettings(settings, PoolSettings.from(Map.of())), new SimpleMeterRegistry(), listeners);
    }

    /**
     * Connects, and checks that the server is PostgreSQL 15 or later and that a session has its timeouts and search path.
     *
     * @param registry gets {@code hikaricp.connections.*} and {@code shop.transactions.*}, of the pool {@code shop}, or {@code shop-reads} for
     *     settings {@linkplain DatabaseSettings#forReading for reading}
     * @param listeners told of each statement
     * @throws DatabaseUnavailableException if the server cannot be used
     */
    public static ConnectionPool open(ShopSettings settings, MeterRegistry registry, ExecuteListener... listeners) {
        DatabaseSettings database = settings.database();
        DriverSettings driver = DriverSettings.of(database, settings.pool());
        HikariConfig config = config(settings.pool(), driver, database.isForReading() ? READING : WRITING);
        config.setCredentialsProvider(() -> login(database));
        config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        try {
            ConnectionPool pool = new ConnectionPool(
                    new HikariDataSource(config),
                    settings.pool().pooler(),
                    new HealthProbe(driver, () -> login(database)),
                    registry,
                    listeners);
            pool.requireVersion(database, OLDEST_MAJOR_VERSION);
            pool.require(new SessionSettings(settings.pool()), database);
            return pool;
        } catch (PoolInitializationException e) {
            throw unusable(database, e);
        }
    }

    private static HikariConfig config(PoolSettings pool, DriverSettings driver, String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(driver.url());
        driver.parameters().forEach(config::addDataSourceProperty);
        config.setMinimumIdle(pool.minimumIdle());
        config.setMaximumPoolSize(pool.maximumSize());
        config.setConnectionTimeout(pool.connectTimeout().toMillis());
        config.setValidationTimeout(
                Math.min(config.getValidationTimeout(), pool.connectTimeout().toMillis()));
        config.setMaxLifetime(pool.maxLifetime().toMillis());
        config.setLeakDetectionThreshold(pool.leakDetection().toMillis());
        return config;
    }

    private static Credentials login(DatabaseSettings settings) {
        return Credentials.of(settings.user(), settings.password().password().orElse(null));
    }

    /** Pooled connections; closing one gives it back. */
    public DataSource dataSource() {
        return hikari;
    }

    /**
     * A context that takes a connection for each statement, and gives it back. What fails is a
     * {@link io.pgseam.app.errors.DatabaseException}: an {@link io.pgseam.app.errors.UnknownCommitException} where a statement that writes has lost
     * its connection. It has no transactions: those of {@code tx} have.
     */
    public DSLContext context() {
        return context(new Cancellation());
    }

    /** The same for work that can be cancelled. */
    public DSLContext context(Cancellation cancellation) {
        return DSL.using(configuration.derive(connections(cancellation)).deriveAppending(new WorkCheck(cancellation)));
    }

    /** Connections for work that can be cancelled; whoever acquires one releases it. */
    public ConnectionProvider connections(Cancellation cancellation) {
        return new PooledConnections(hikari, acquisition, cancellation);
    }

    /** How long the client waits for an answer to a statement that has this timeout, before it takes the network for dead. */
    public static Duration networkTimeout(Duration statementTimeout) {
        return DriverSettings.networkTimeout(statementTimeout);
    }

    /** The pool in figures, as of now. */
    public PoolMetrics metrics() {
        return meters.read(hikari);
    }

    /** The figures, and whether the server answers within a second. */
    public PoolHealth health() {
        return health(PROBE_DEADLINE);
    }

    /** The figures, and whether the server answers; returns after the deadline at the latest. */
    public PoolHealth health(Duration deadline) {
        long start = System.nanoTime();
        Optional<String> problem = probe.problem(deadline);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        PoolMetrics metrics = metrics();
        if (problem.isPresent()) {
            return new PoolHealth(PoolHealth.State.DOWN, metrics, took, problem);
        }
        if (metrics.waiting() > 0) {
            problem = Optional.of(metrics.waiting() + " callers wait for a connection");
        } else if (!acquisition.isClosed()) {
            problem = Optional.of("the database could not be reached a moment ago");
        }
        return new PoolHealth(
                problem.isPresent() ? PoolHealth.State.DEGRADED : PoolHealth.State.HEALTHY, metrics, took, problem);
    }

    /** Counts transactions that were rolled back. */
    public Counter rollbacks() {
        return meters.rollbacks();
    }

    /** Counts transactions that were begun again. */
    public Counter retries() {
        return meters.retries();
    }

    /**
     * Returns if each connection is a session of its own.
     *
     * @param purpose what needs that, for the message
     * @throws IllegalStateException if they come from a pooler in transaction mode
     */
    public void requireSessions(String purpose) {
        if (pooler != Pooler.NONE) {
            throw new IllegalStateException(purpose + " need a session of their own, found SHOP_POOLER=transaction."
                    + " Nothing was done. Connect to the server itself.");
        }
    }

    @Override
    public void close() {
        hikari.close();
    }

    private void require(SessionSettings session, DatabaseSettings settings) {
        // Without the listeners, which are told of what the application does.
        DSLContext context = DSL.using(
                new DefaultConfiguration().set(hikari).set(SQLDialect.POSTGRES).set(new ErrorTranslation()));
        Optional<String> problem;
        try {
            problem = session.problem(context, settings.user());
        } catch (DatabaseException e) {
            close();
            throw e;
        }
        if (problem.isPresent()) {
            close();
            throw new DatabaseUnavailableException(settings + ": " + problem.get(), null);
        }
    }

    void requireVersion(DatabaseSettings settings, int oldest) {
        try (Connection connection = hikari.getConnection()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < oldest) {
                String version = connection.getMetaData().getDatabaseProductVersion();
                close();
                throw new DatabaseUnavailableException(
                        settings + ": version " + version + " is too old, expected " + oldest
                                + " or later. Nothing was changed. Upgrade the server, or name another.",
                        null);
            }
        } catch (SQLException e) {
            close();
            throw unusable(settings, e);
        }
    }

    private static DatabaseUnavailableException unusable(DatabaseSettings settings, Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String reason = cause instanceof SQLException sql
                ? ErrorTranslation.translate(sql).getMessage()
                : String.valueOf(cause.getMessage());
        String advice = String.valueOf(reason).startsWith(REFUSED_BY_POOLER)
                ? "This is PgBouncer: set SHOP_POOLER=transaction."
                : "Check DATABASE_URL or the PG* variables.";
        return new DatabaseUnavailableException(settings + ": " + reason + ". Nothing was changed. " + advice, e);
    }
}

package io.pgseam.app.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.ErrorTranslation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** At least 2 and at most 10 connections to the shop's database. Thread-safe; whoever opens it closes it. */
public final class ConnectionPool implements AutoCloseable {
    private static final int MINIMUM_IDLE = 2;
    private static final int MAXIMUM_SIZE = 10;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int OLDEST_MAJOR_VERSION = 15;

    private final HikariDataSource hikari;
    private final Configuration configuration;

    private ConnectionPool(HikariDataSource hikari, ExecuteListener... listeners) {
        this.hikari = hikari;
        this.configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(hikari)
                .set(new ErrorTranslation())
                .deriveAppending(listeners);
    }

    /**
     * Connects, and checks that the server is PostgreSQL 15 or later.
     *
     * @param listeners told of each statement
     * @throws DatabaseUnavailableException if the server cannot be used
     */
    public static ConnectionPool open(DatabaseSettings settings, ExecuteListener... listeners) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("shop");
        config.setJdbcUrl("jdbc:postgresql://" + settings.address() + "/"
                + URLEncoder.encode(settings.database(), StandardCharsets.UTF_8));
        config.setUsername(settings.user());
        settings.password().ifPresent(config::setPassword);
        config.addDataSourceProperty("ApplicationName", "pgseam-shop");
        // The detail of a refused row quotes the row.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        settings.parameters().forEach(config::addDataSourceProperty);
        config.setMinimumIdle(MINIMUM_IDLE);
        config.setMaximumPoolSize(MAXIMUM_SIZE);
        config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        try {
            ConnectionPool pool = new ConnectionPool(new HikariDataSource(config), listeners);
            pool.requireVersion(settings, OLDEST_MAJOR_VERSION);
            return pool;
        } catch (PoolInitializationException e) {
            throw unusable(settings, e);
        }
    }

    /** Pooled connections; closing one gives it back. */
    public DataSource dataSource() {
        return hikari;
    }

    /**
     * A context that takes a connection for each statement, and gives it back. What fails is a
     * {@link io.pgseam.app.errors.DatabaseException}.
     */
    public DSLContext context() {
        return DSL.using(configuration);
    }

    @Override
    public void close() {
        hikari.close();
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
        String state =
                cause instanceof SQLException sql && sql.getSQLState() != null ? " (" + sql.getSQLState() + ")" : "";
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
        return new DatabaseUnavailableException(
                settings + ": " + reason.replaceFirst("^FATAL: ", "").replaceFirst("[.]$", "") + state
                        + ". Nothing was changed. Check DATABASE_URL or the PG* variables.",
                e);
    }
}

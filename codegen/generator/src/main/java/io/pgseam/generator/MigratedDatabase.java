package io.pgseam.generator;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.PostgresUnavailableException;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** A server, a database on it that holds the newest schema, and one connection. Whoever opens it closes it. */
record MigratedDatabase(PostgresServer server, ThrowawayDatabase database, Connection connection, Flyway flyway)
        implements AutoCloseable {
    /**
     * Starts a server, runs the init scripts and applies the migrations.
     *
     * @throws MigrationException if a script or a migration fails; server and database are gone by then
     */
    static MigratedDatabase open(GenerationSettings settings) {
        return open(settings, configuration -> {});
    }

    /**
     * The same under observation.
     *
     * @param observer gets Flyway's whole configuration, with the data source
     */
    static MigratedDatabase open(GenerationSettings settings, Consumer<FluentConfiguration> observer) {
        PostgresServer server = PostgresServer.start(settings.server());
        try {
            return migrated(server, settings, observer);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static MigratedDatabase migrated(
            PostgresServer server, GenerationSettings settings, Consumer<FluentConfiguration> observer) {
        ThrowawayDatabase database = server.createDatabase();
        try {
            settings.initScripts().forEach(database::run);
            Flyway flyway = migrate(server, database, settings, observer);
            return new MigratedDatabase(server, database, database.dataSource().getConnection(), flyway);
        } catch (SQLException e) {
            throw dropping(
                    database,
                    new MigrationException("Connecting to the migrated database failed: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            throw dropping(database, e);
        }
    }

    /** Drops the database after a failure that stays the one to report: where the server has failed, that fails too. */
    private static RuntimeException dropping(ThrowawayDatabase database, RuntimeException failure) {
        try {
            database.close();
        } catch (PostgresUnavailableException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static Flyway migrate(
            PostgresServer server,
            ThrowawayDatabase database,
            GenerationSettings settings,
            Consumer<FluentConfiguration> observer) {
        FluentConfiguration configuration = Flyway.configure(
                        Thread.currentThread().getContextClassLoader())
                .loggers(FlywayLog.class.getName())
                .failOnMissingLocations(true);
        // With a transactional lock CREATE INDEX CONCURRENTLY would wait for Flyway's own transaction for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        try {
            configuration
                    .configuration(settings.flyway())
                    .dataSource(database.dataSource())
                    .locations(settings.locations().flyway().toArray(String[]::new));
            observer.accept(configuration);
        } catch (FlywayException e) {
            throw new MigrationException(
                    "Flyway refuses its settings: " + e.getMessage() + ". No classes were generated.", e);
        }
        Flyway flyway = configuration.load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw FlywayFailure.toException(e, server.description(), currentVersion(flyway));
        }
        return flyway;
    }

    /** Returns the name of the table in which Flyway keeps what it applied. */
    String historyTable() {
        return flyway.getConfiguration().getTable();
    }

    /** Returns the names of all migrations: files, or classes. */
    List<String> migrations() {
        return Arrays.stream(flyway.info().all()).map(MigrationInfo::getScript).toList();
    }

    /** Returns the versions that were applied, the newest last. */
    List<String> versions() {
        return Arrays.stream(flyway.info().applied())
                .filter(MigrationInfo::isVersioned)
                .map(migration -> migration.getVersion().getVersion())
                .toList();
    }

    private static Optional<String> currentVersion(Flyway flyway) {
        try {
            return Optional.ofNullable(flyway.info().current())
                    .map(MigrationInfo::getVersion)
                    .map(Object::toString);
        } catch (FlywayException unreadableHistory) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new MigrationException("Closing the connection of the generator failed: " + e.getMessage(), e);
        } finally {
            try (server) {
                database.close();
            }
        }
    }
}

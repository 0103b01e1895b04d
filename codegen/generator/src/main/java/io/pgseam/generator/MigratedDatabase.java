package io.pgseam.generator;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ServerSettings;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** A server, a database on it that holds the newest schema, and one connection. Whoever opens it closes it. */
record MigratedDatabase(PostgresServer server, ThrowawayDatabase database, Connection connection)
        implements AutoCloseable {
    static final String HISTORY_TABLE = "flyway_schema_history";

    /**
     * Starts a server and applies the migrations.
     *
     * @throws MigrationException if a migration fails; the server is gone by then
     */
    static MigratedDatabase open(ServerSettings settings, MigrationLocations locations) {
        PostgresServer server = PostgresServer.start(settings);
        try {
            ThrowawayDatabase database = server.createDatabase();
            migrate(server, database, locations);
            return new MigratedDatabase(server, database, database.dataSource().getConnection());
        } catch (SQLException e) {
            server.close();
            throw new MigrationException("Connecting to the migrated database failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void migrate(PostgresServer server, ThrowawayDatabase database, MigrationLocations locations) {
        FluentConfiguration configuration = Flyway.configure(
                        Thread.currentThread().getContextClassLoader())
                .dataSource(database.dataSource())
                .loggers("slf4j")
                .table(HISTORY_TABLE)
                .failOnMissingLocations(true)
                .locations(locations.flyway().toArray(String[]::new));
        // With a transactional lock CREATE INDEX CONCURRENTLY would wait for Flyway's own transaction for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        Flyway flyway = configuration.load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw MigrationException.of(e, server.description(), currentVersion(flyway));
        }
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
            database.close();
            server.close();
        }
    }
}

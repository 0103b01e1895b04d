package io.pgseam.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Applies the shop's schema history to a database. */
public final class Migrations {
    /** Where the SQL files are, as Flyway writes it. */
    public static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /**
     * Brings a database to the newest version, and returns the number of migrations that were applied.
     *
     * @param owner connections of the role that shall own the tables
     * @throws org.flywaydb.core.api.FlywayException if a migration fails; the database stays at the version before it
     */
    public static int migrate(DataSource owner) {
        FluentConfiguration flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations(LOCATION);
        // With a transactional lock CREATE INDEX CONCURRENTLY would wait for Flyway's own transaction for ever.
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway.load().migrate().migrationsExecuted;
    }
}

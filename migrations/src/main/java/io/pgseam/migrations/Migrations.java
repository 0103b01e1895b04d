package io.pgseam.migrations;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Applies the shop's schema history to a database. */
public final class Migrations {
    /** Where the SQL files are, as Flyway writes it. */
    public static final String LOCATION = "classpath:db/migration";

    /** Where the callback is that distributes the tables on Citus, as Flyway writes it; beside {@link #LOCATION}, and on request. */
    public static final String CITUS_LOCATION = "classpath:db/citus";

    private static final int WAIT_AS_LONG_AS_IT_TAKES = -1;

    private Migrations() {}

    /**
     * Brings a database to the newest version, and returns the number of migrations that were applied. Of several processes one works, and the
     * others wait for it, however long it takes. What was cut off in a transaction, be it by a signal, is undone, and done by the next call.
     *
     * @param owner connections of the role that shall own the tables
     * @throws MigrationFailedException if a migration fails, or an earlier one outside a transaction has left something behind. Where the connection
     *     is lost while a migration is committed, nobody knows whether it is applied: the next call does, and goes on from there.
     */
    public static int migrate(DataSource owner) {
        return migrate(owner, LOCATION);
    }

    /**
     * The same, and distributes the tables over the nodes of a Citus cluster, each as its comment says; those that are distributed stay so.
     * Without the extension citus in the database it is {@link #migrate}.
     */
    public static int migrateAndDistribute(DataSource owner) {
        return migrate(owner, LOCATION, CITUS_LOCATION);
    }

    /** Returns the files of the migrations that {@link #migrate} would apply, in their order; changes nothing. */
    public static List<String> listPending(DataSource owner) {
        return Stream.of(flyway(owner, LOCATION).info().pending())
                .map(MigrationInfo::getScript)
                .toList();
    }

    static int migrate(DataSource owner, String... locations) {
        Flyway flyway = flyway(owner, locations);
        MigrationFailure failure = new MigrationFailure(owner, flyway);
        int applied;
        try {
            applied = flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw failure.toException(e);
        }
        if (applied > 0) {
            failure.requireNoRemains();
        }
        return applied;
    }

    private static Flyway flyway(DataSource owner, String... locations) {
        FluentConfiguration flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .callbacks(new LostClient())
                .locations(locations)
                .lockRetryCount(WAIT_AS_LONG_AS_IT_TAKES);
        // With a transactional lock CREATE INDEX CONCURRENTLY would wait for Flyway's own transaction for ever.
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway.load();
    }
}

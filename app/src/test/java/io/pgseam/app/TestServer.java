package io.pgseam.app;

import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.OldestServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.StandbyServer;
import io.pgseam.postgres.ThrowawayDatabase;

/**
 * A PostgreSQL, one of its version for this JVM, with a database that is migrated once and copied for each test class. With
 * {@code -Dpgseam.oldest=true} all tests use the oldest version that pgseam takes.
 */
class TestServer implements AutoCloseable {
    static final boolean IS_OLDEST = Boolean.getBoolean("pgseam.oldest");

    /** The oldest PostgreSQL that pgseam takes. */
    static final class Oldest extends TestServer {
        Oldest() {
            super(OldestServer.start());
        }
    }

    /** On this machine, whatever the others are: its log can be read. */
    static final class Embedded extends TestServer {
        Embedded() {
            super(StandbyServer.startPrimary());
        }
    }

    private final PostgresServer server;
    private final ThrowawayDatabase template;

    TestServer() {
        this(IS_OLDEST ? OldestServer.start() : PostgresServer.start());
    }

    private TestServer(PostgresServer server) {
        this.server = server;
        this.template = server.createDatabase();
        Migrations.migrate(template.dataSource());
    }

    ThrowawayDatabase createDatabase() {
        return server.createDatabase();
    }

    ThrowawayDatabase createMigratedDatabase() {
        return server.createDatabaseFrom(template);
    }

    @Override
    public void close() {
        template.close();
        server.close();
    }
}

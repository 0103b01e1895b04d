package io.pgseam.app;

import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.OldestServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;

/**
 * A PostgreSQL, one of its version for this JVM, with a database that is migrated once and copied for each test class. With
 * {@code -Dpgseam.oldest=true} all tests use the oldest version that pgseam takes.
 */
class TestServer implements AutoCloseable {
    /** The oldest PostgreSQL that pgseam takes. */
    static final class Oldest extends TestServer {
        Oldest() {
            super(OldestServer.start());
        }
    }

    private final PostgresServer server;
    private final ThrowawayDatabase template;

    TestServer() {
        this(Boolean.getBoolean("pgseam.oldest") ? OldestServer.start() : PostgresServer.start());
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

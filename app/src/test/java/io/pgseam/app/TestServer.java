package io.pgseam.app;

import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;

/** The one PostgreSQL of this JVM, with a database that is migrated once and copied for each test class. */
final class TestServer implements AutoCloseable {
    private final PostgresServer server = PostgresServer.start();
    private final ThrowawayDatabase template = server.createDatabase();

    TestServer() {
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

package io.pgseam;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;

/** The one PostgreSQL of this JVM; it ends with the JVM. */
public final class TestServer {

    private static final PostgresServer SERVER = PostgresServer.start();

    private TestServer() {}

    /** Creates an empty database; the caller closes it. */
    public static ThrowawayDatabase createDatabase() {
        return SERVER.createDatabase();
    }
}

package io.pgseam.postgres;

/**
 * A running PostgreSQL, 15 or later, on which throw-away databases are made.
 *
 * <p>Thread-safe. Whoever starts it closes it; a server that pgseam started itself also ends with the JVM, however the JVM ends.
 */
public abstract sealed class PostgresServer implements AutoCloseable
        permits ContainerServer, EmbeddedServer, GivenServer {
    private final Administrator administrator;

    PostgresServer(Administrator administrator) {
        this.administrator = administrator;
    }

    /**
     * Starts the first server of the ladder that can be had, as the system properties and the environment say.
     *
     * @throws PostgresUnavailableException if there is none; the message says what was tried
     */
    public static PostgresServer start() {
        return start(ServerSettings.fromSystem());
    }

    /**
     * Starts the first server of the ladder that can be had: the given URL, a container, embedded binaries. Logs one line that says which and
     * why.
     *
     * @throws PostgresUnavailableException if there is none; the message says what was tried
     */
    public static PostgresServer start(ServerSettings settings) {
        return new ServerLadder(settings).start();
    }

    /** Creates an empty database, in UTF-8, that is dropped when it is closed. */
    public ThrowawayDatabase createDatabase() {
        return administrator.createDatabase();
    }

    /**
     * Creates a copy of a database of this server; the copy is dropped when it is closed.
     *
     * @param template a database to which nobody is connected
     */
    public ThrowawayDatabase createDatabaseFrom(ThrowawayDatabase template) {
        return administrator.createDatabaseFrom(template);
    }

    /** Kind, version and address, as in {@code embedded PostgreSQL 18.6 on 127.0.0.1:41207}. */
    public final String description() {
        return kind() + " " + administrator.description();
    }

    abstract String kind();

    /** Stops a server that pgseam started and removes its data; a given server runs on. */
    @Override
    public abstract void close();

    @Override
    public String toString() {
        return description();
    }
}

package io.pgseam.postgres;

import java.nio.file.Path;
import javax.sql.DataSource;

/** A database of one's own on a {@link PostgresServer}, owned by the server's administrator and dropped on close. Thread-safe. */
public final class ThrowawayDatabase implements AutoCloseable {
    private final Administrator administrator;
    private final ServerUrl url;

    ThrowawayDatabase(Administrator administrator, ServerUrl url) {
        this.administrator = administrator;
        this.url = url;
    }

    /** The database's name, unique on its server. */
    public String name() {
        return url.database();
    }

    /** A JDBC URL without user and password. */
    public String url() {
        return url.toString();
    }

    public String user() {
        return url.user();
    }

    public String password() {
        return url.password();
    }

    /** Unpooled connections as the administrator; the caller closes each. */
    public DataSource dataSource() {
        return url.dataSource();
    }

    /**
     * Runs the statements of a SQL file as the administrator, all or none.
     *
     * @throws SqlScriptException if the file cannot be read or the server refuses it
     */
    public void run(Path script) {
        SqlScript.read(script).run(url.dataSource());
    }

    /** Drops the database, and ends the connections that are still open to it. */
    @Override
    public void close() {
        administrator.dropDatabase(name());
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name();
    }
}

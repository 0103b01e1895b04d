package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * An embedded server with one database whose data stay in a directory of the caller's, from run to run.
 *
 * <p>The directory serves one process at a time. The server listens on the loopback interface alone, asks for the password that lies beside the
 * data, and ends with the JVM, however that ends; what was committed is then on the disk. Thread-safe; whoever starts it closes it.
 */
public final class KeptServer implements AutoCloseable {
    /** Whether the data were there. */
    public enum Age {
        /** The start made the directory, and an empty database in it. */
        NEW,
        /** An earlier run did. */
        KEPT
    }

    private final ServerUrl url;
    private final Administrator administrator;
    private final Age age;
    private final Postmaster postmaster;
    private final RunDirectory run;
    private final Thread stopAtExit = new Thread(this::stop, "pgseam-stop-kept-server");

    private KeptServer(ServerUrl url, Age age, Postmaster postmaster, RunDirectory run) {
        this.url = url;
        this.administrator = Administrator.connect(url);
        this.age = age;
        this.postmaster = postmaster;
        this.run = run;
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /**
     * Starts the server of a data directory, and makes the directory first if it is not there or empty.
     *
     * @throws PostgresUnavailableException if the directory is in use, holds data of another major version or something else, or there are no
     *     binaries for this platform
     */
    public static KeptServer start(Path directory, ServerSettings settings) {
        BinariesArchive archive = BinariesArchive.onClassPath()
                .orElseThrow(() -> new PostgresUnavailableException("Data directory " + directory
                        + " needs embedded PostgreSQL, and there are no binaries for " + BinariesArchive.platform()
                        + ". Nothing was changed."));
        DataDirectory data = new DataDirectory(directory.toAbsolutePath().normalize());
        try {
            EmbeddedInstallation installation =
                    new EmbeddedCache(settings.cache().toAbsolutePath()).installation(archive);
            RunDirectory run = data.lock();
            try {
                Age age = data.prepare(installation) ? Age.NEW : Age.KEPT;
                return start(data, age, run, installation);
            } catch (IOException | RuntimeException e) {
                run.owner().close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresUnavailableException(
                    "Data directory " + data.path() + " cannot be used: " + e + ". Nothing is left running."
                            + (ServerUser.isNobody() ? " The user nobody must be able to enter it." : ""),
                    e);
        }
    }

    private static KeptServer start(DataDirectory data, Age age, RunDirectory run, EmbeddedInstallation installation)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<Postmaster> postmaster = Postmaster.start(
                    installation, run, List.of("kept-server.sh", run.path().toString()), List.of());
            if (postmaster.isPresent()) {
                return connect(data.password(), age, postmaster.get(), run);
            }
            String log = run.log();
            if (!Postmaster.isWorthAnotherPort(log, attempt)) {
                throw Postmaster.notStarted(log);
            }
        }
    }

    private static KeptServer connect(String password, Age age, Postmaster postmaster, RunDirectory run)
            throws IOException {
        try {
            return new KeptServer(ServerUrl.loopback(postmaster.port(), "postgres", password), age, postmaster, run);
        } catch (PostgresUnavailableException e) {
            postmaster.stop();
            throw e;
        }
    }

    /** Whether this start made the data. */
    public Age age() {
        return age;
    }

    /** The database's JDBC URL, without user and password. */
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

    /** Kind, version and address, as in {@code embedded PostgreSQL 18.6 on 127.0.0.1:41207}. */
    public String description() {
        return "embedded " + administrator.description();
    }

    /** Stops the server; the data stay. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException exiting) {
            return;
        }
        stop();
    }

    private void stop() {
        try (CacheLock owner = run.owner()) {
            postmaster.stop();
        } catch (IOException e) {
            throw new PostgresUnavailableException("embedded PostgreSQL on " + run.path() + " could not be stopped", e);
        }
    }

    @Override
    public String toString() {
        return description();
    }
}

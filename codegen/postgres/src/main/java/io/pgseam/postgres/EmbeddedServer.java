package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server from unpacked binaries with its data in the cache's {@code run} directory, which is removed with the server. */
final class EmbeddedServer extends PostgresServer {
    // The data does not outlive the process, so nothing needs to survive a crash.
    private static final List<String> SETTINGS = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private final Postmaster postmaster;
    private final RunDirectory run;
    private final Thread stopAtExit = new Thread(this::stop, "pgseam-stop-embedded-server");

    private EmbeddedServer(Administrator administrator, Postmaster postmaster, RunDirectory run) {
        super(administrator);
        this.postmaster = postmaster;
        this.run = run;
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    static EmbeddedServer start(BinariesArchive archive, Path cacheDirectory) {
        EmbeddedCache cache = new EmbeddedCache(cacheDirectory.toAbsolutePath());
        try {
            EmbeddedInstallation installation = cache.installation(archive);
            for (int attempt = 1; ; attempt++) {
                RunDirectory run = cache.createRun();
                Optional<Postmaster> postmaster = Postmaster.start(
                        installation,
                        run,
                        List.of(
                                "embedded-server.sh",
                                run.path().toString(),
                                installation.cluster().toString()),
                        SETTINGS);
                if (postmaster.isPresent()) {
                    return connect(installation.password(), postmaster.get(), run);
                }
                String log = run.log();
                run.delete();
                if (!Postmaster.isWorthAnotherPort(log, attempt)) {
                    throw Postmaster.notStarted(log);
                }
            }
        } catch (IOException e) {
            throw new PostgresUnavailableException(
                    "embedded PostgreSQL could not be prepared in " + cache.root() + ": " + e
                            + ". Nothing is left running. Set pgseam.cache to a directory that "
                            + (ServerUser.isNobody() ? "the user nobody can enter." : "can be written."),
                    e);
        }
    }

    private static EmbeddedServer connect(String password, Postmaster postmaster, RunDirectory run) throws IOException {
        try {
            ServerUrl url = ServerUrl.loopback(postmaster.port(), "postgres", password);
            return new EmbeddedServer(Administrator.connect(url), postmaster, run);
        } catch (PostgresUnavailableException e) {
            postmaster.stop();
            run.delete();
            throw e;
        }
    }

    @Override
    String kind() {
        return "embedded";
    }

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
        try {
            postmaster.stop();
            run.delete();
        } catch (IOException e) {
            throw new PostgresUnavailableException("embedded PostgreSQL: " + run.path() + " could not be removed", e);
        }
    }
}

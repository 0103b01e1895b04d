package io.pgseam.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server from unpacked binaries, on a free port of the loopback interface, with its data in the cache's {@code run} directory.
 *
 * <p>A small shell process guards it: that process holds the other end of a pipe to this JVM, and ends the server and its data when the
 * pipe closes, be it by {@link #close}, by an exit, Ctrl-C or SIGKILL.
 */
final class EmbeddedServer extends PostgresServer {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = 2_000_000;
    private static final int PORT_ATTEMPTS = 5;

    private final Process guardian;
    private final RunDirectory run;
    private final Thread stopAtExit = new Thread(this::stop, "pgseam-stop-embedded-server");

    private EmbeddedServer(Administrator administrator, Process guardian, RunDirectory run) {
        super(administrator);
        this.guardian = guardian;
        this.run = run;
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    static EmbeddedServer start(BinariesArchive archive, Path cacheDirectory) {
        EmbeddedCache cache = new EmbeddedCache(cacheDirectory.toAbsolutePath());
        try {
            EmbeddedInstallation installation = cache.installation(archive);
            for (int attempt = 1; ; attempt++) {
                RunDirectory run = cache.createRun();
                int port = freePort();
                Process guardian = launch(installation, run, port);
                if (awaitReady(guardian, run)) {
                    return connect(ServerUrl.loopback(port, "postgres", installation.password()), guardian, run);
                }
                String log = run.log();
                run.delete();
                if (attempt == PORT_ATTEMPTS || !log.contains("Address already in use")) {
                    throw new PostgresUnavailableException("embedded PostgreSQL did not start: "
                            + log.lines().reduce((first, last) -> last).orElse("no output")
                            + ". Nothing is left running.");
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

    private static EmbeddedServer connect(ServerUrl url, Process guardian, RunDirectory run) throws IOException {
        try {
            return new EmbeddedServer(Administrator.connect(url), guardian, run);
        } catch (PostgresUnavailableException e) {
            endGuardian(guardian);
            run.delete();
            throw e;
        }
    }

    private static Process launch(EmbeddedInstallation installation, RunDirectory run, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                script(),
                "pgseam-embedded-server",
                run.path().toString(),
                installation.cluster().toString()));
        command.addAll(ServerUser.command(List.of(
                installation.program("postgres").toString(),
                "-D",
                run.path().resolve("data").toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                // The data does not outlive the process, so nothing needs to survive a crash.
                "-c",
                "fsync=off",
                "-c",
                "synchronous_commit=off",
                "-c",
                "full_page_writes=off")));
        return ServerUser.process(run.path(), command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean awaitReady(Process guardian, RunDirectory run) throws IOException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (guardian.isAlive()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            if (run.isReady()) {
                return true;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        endGuardian(guardian);
        return false;
    }

    private static String script() throws IOException {
        try (InputStream in = EmbeddedServer.class.getResourceAsStream("embedded-server.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
            endGuardian(guardian);
            run.delete();
        } catch (IOException e) {
            throw new PostgresUnavailableException("embedded PostgreSQL: " + run.path() + " could not be removed", e);
        }
    }

    private static void endGuardian(Process guardian) throws IOException {
        guardian.getOutputStream().close();
        try {
            if (!guardian.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                guardian.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

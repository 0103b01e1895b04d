package io.pgseam.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL from unpacked binaries, on a free port of the loopback interface.
 *
 * <p>A small shell process guards it: that process holds the other end of a pipe to this JVM, and ends the server when the pipe closes, be
 * it by {@link #stop}, by an exit, Ctrl-C or SIGKILL.
 */
record Postmaster(Process guardian, int port) {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = 2_000_000;
    private static final int PORT_ATTEMPTS = 5;

    /** Another program took the port between looking for a free one and listening on it. */
    static boolean isWorthAnotherPort(String log, int attempt) {
        return attempt < PORT_ATTEMPTS && log.contains("Address already in use");
    }

    /** Says why a server did not start. */
    static PostgresUnavailableException notStarted(String log) {
        return new PostgresUnavailableException("embedded PostgreSQL did not start: "
                + log.lines().reduce((first, last) -> last).orElse("no output")
                + ". Nothing is left running.");
    }

    /**
     * Starts a server, and waits until it accepts connections; empty if it does not, and then its log says why.
     *
     * @param guardian the guardian's script, and its arguments before the server's command
     * @param settings of the server, besides where it listens, as {@code NAME=VALUE}
     */
    static Optional<Postmaster> start(
            EmbeddedInstallation installation, RunDirectory run, List<String> guardian, List<String> settings)
            throws IOException {
        int port = freePort();
        List<String> server = new ArrayList<>(List.of(
                installation.program("postgres").toString(),
                "-D",
                run.data().toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        settings.forEach(setting -> server.addAll(List.of("-c", setting)));
        List<String> command = new ArrayList<>(List.of("sh", "-c", script(guardian.get(0)), "pgseam-embedded-server"));
        command.addAll(guardian.subList(1, guardian.size()));
        command.addAll(ServerUser.command(server));
        Postmaster postmaster = new Postmaster(
                ServerUser.process(run.path(), command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                port);
        return postmaster.awaitReady(run) ? Optional.of(postmaster) : Optional.empty();
    }

    private boolean awaitReady(RunDirectory run) throws IOException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (guardian.isAlive()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            if (run.isReady(port)) {
                return true;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        stop();
        return false;
    }

    /** Has the guardian end the server, and waits for that. */
    void stop() throws IOException {
        guardian.getOutputStream().close();
        try {
            if (!guardian.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                guardian.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Postmaster.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package io.pgseam.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * An embedded server of a test's own that is stopped, frozen and started again, on the same port and the same data. It writes to the disk as a
 * server in production does, and ends with this JVM.
 */
public final class FaultyServer implements AutoCloseable {
    /** How a server is stopped, by the signal for it. */
    public enum Stop {
        /** Rolls back what is open, and writes a checkpoint. */
        FAST("INT"),
        /** Ends without another word to anybody; the next start recovers from the log. */
        IMMEDIATE("QUIT"),
        /** Ends the postmaster, whose children end when they notice. */
        KILL("KILL");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port = GuardedProgram.freePort();
    private final EmbeddedInstallation installation;
    private final RunDirectory run;
    private final ServerUrl url;
    private Process guardian;

    /** Makes the server, and starts it. */
    public FaultyServer() {
        try {
            EmbeddedCache cache =
                    new EmbeddedCache(ServerSettings.fromSystem().cache().toAbsolutePath());
            installation = cache.installation(BinariesArchive.onClassPath().orElseThrow());
            run = cache.createRun();
            url = ServerUrl.loopback(port, "postgres", installation.password());
            await(ServerUser.process(
                            run.path(),
                            ServerUser.command(List.of(
                                    "cp",
                                    "-Rp",
                                    installation.cluster().toString(),
                                    run.data().toString())))
                    .start());
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
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

    /** Starts the server that was stopped, and waits until it has recovered and accepts connections. */
    public void start() {
        try {
            // What a killed server has left there says that it is ready.
            Files.deleteIfExists(run.data().resolve("postmaster.pid"));
            List<String> command = new ArrayList<>(
                    List.of("sh", "-c", script(), "faulty-server", run.path().toString()));
            command.addAll(ServerUser.command(List.of(
                    installation.program("postgres").toString(),
                    "-D",
                    run.data().toString(),
                    "-c",
                    "port=" + port,
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=")));
            guardian = ServerUser.process(run.path(), command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!run.isReady(port)) {
                if (!guardian.isAlive() || System.nanoTime() > deadline) {
                    throw Postmaster.notStarted(run.log());
                }
                Thread.sleep(2);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server, and waits until all its processes have ended. */
    public void stop(Stop how) {
        List<ProcessHandle> processes = processes();
        signal(how.signal, processes.subList(0, 1));
        await(guardian);
        processes.forEach(FaultyServer::awaitEnd);
    }

    /** Has no process of the server do anything until {@link #thaw}. */
    public void freeze() {
        signal("STOP", processes());
    }

    public void thaw() {
        signal("CONT", processes());
    }

    /** Where its data and its log lie; gone after {@link #close}. */
    public Path directory() {
        return run.path();
    }

    /** The postmaster, and then its children, one of them for each connection. */
    public List<ProcessHandle> processes() {
        try {
            ProcessHandle postmaster = run.server().orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server, and removes its data. */
    @Override
    public void close() {
        try {
            if (guardian.isAlive()) {
                thaw();
                guardian.getOutputStream().close();
                await(guardian);
            }
            run.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        try {
            List<String> command = new ArrayList<>(List.of("kill", "-" + name));
            processes.forEach(process -> command.add(String.valueOf(process.pid())));
            await(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By asking again and again: {@link ProcessHandle#onExit} takes at least 300 ms for what is not this JVM's own child. */
    private static void awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(process.info() + " did not end");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(process.info() + " did not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The guardian of servers whose data are kept. */
    private static String script() throws IOException {
        try (InputStream in = KeptServer.class.getResourceAsStream("kept-server.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

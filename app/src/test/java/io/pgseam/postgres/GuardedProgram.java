package io.pgseam.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that listens on the loopback interface, as the user of embedded servers and under their guardian: it ends with this JVM. Its files lie
 * in {@code data}, below its directory.
 */
public final class GuardedProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunDirectory run;
    private final Path files;
    private Process guardian;

    private GuardedProgram(RunDirectory run, Path files) {
        this.run = run;
        this.files = files;
    }

    /** A directory for the program's files, to be filled by {@link #write} or {@link #copy}. */
    public static GuardedProgram prepare() {
        try {
            RunDirectory run =
                    new EmbeddedCache(ServerSettings.fromSystem().cache().toAbsolutePath()).createRun();
            return new GuardedProgram(run, run.path().resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GuardedProgram write(String name, String text) {
        try {
            if (Files.notExists(files)) {
                ServerUser.give(Files.createDirectory(files));
            }
            ServerUser.give(Files.writeString(files.resolve(name), text));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over all files of a directory that the user of embedded servers can read. */
    public GuardedProgram copy(Path directory) {
        execute(List.of("cp", "-Rp", directory.toString(), files.toString()));
        return this;
    }

    public GuardedProgram delete(String name) {
        try {
            Files.deleteIfExists(files.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return run.path().resolve("data");
    }

    /**
     * Starts the program, and waits until it listens.
     *
     * @param stop the signal that ends it at once, such as {@code TERM}
     */
    public GuardedProgram start(int port, String stop, List<String> command) {
        try {
            List<String> whole = new ArrayList<>(List.of(
                    "sh", "-c", script(stop), "guarded-program", run.path().toString(), files.toString()));
            whole.addAll(ServerUser.command(command));
            guardian = ServerUser.process(run.path(), whole)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!listens(port)) {
                if (!guardian.isAlive() || System.nanoTime() > deadline) {
                    String log = run.log();
                    close();
                    throw new IllegalStateException(command.get(0) + " did not start: " + log);
                }
                Thread.sleep(10);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the program and removes its files. */
    @Override
    public void close() {
        try {
            if (guardian != null) {
                guardian.getOutputStream().close();
                if (!guardian.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    guardian.destroyForcibly();
                }
            }
            run.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(List<String> command) {
        try {
            Process process = ServerUser.process(run.path(), ServerUser.command(command))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The guardian of embedded servers, with another signal than theirs. */
    private static String script(String stop) throws IOException {
        try (InputStream in = EmbeddedServer.class.getResourceAsStream("embedded-server.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("kill -QUIT", "kill -" + stop);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

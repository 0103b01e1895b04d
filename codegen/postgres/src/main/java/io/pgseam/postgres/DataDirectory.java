package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The directory of a server whose data are kept: {@code data}, {@code password}, {@code server.log}, and a lock that is held while a server
 * runs on it.
 */
record DataDirectory(Path path) {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = 20_000_000;

    /** The administrator's password: random, made with the data, readable for the server's user alone. */
    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /**
     * Takes the directory for this JVM, once no other uses it, and the server of one that was killed has stopped.
     *
     * @throws PostgresUnavailableException if it is in use
     */
    RunDirectory lock() throws IOException {
        ServerUser.createDirectory(path);
        CacheLock lock = CacheLock.tryAcquire(path.resolve("owner.lock"))
                .orElseThrow(() -> unusable("is in use by another process. Wait until that ends"));
        RunDirectory run = new RunDirectory(path, lock);
        long deadline = System.nanoTime() + STOP_TIMEOUT.toNanos();
        while (run.server().isPresent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return run;
    }

    /**
     * Makes the data with a password of their own, unless an earlier run did; returns whether it made them.
     *
     * @throws PostgresUnavailableException if they are of another major version, or the directory holds something else
     */
    boolean prepare(EmbeddedInstallation installation) throws IOException {
        if (Files.exists(version())) {
            requireVersion(installation);
            return false;
        }
        requireNothingElse();
        Path partial = path.resolve("data.partial");
        EmbeddedCache.deleteRecursively(partial);
        Files.deleteIfExists(passwordFile());
        installation.initialise(partial, passwordFile());
        Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private void requireVersion(EmbeddedInstallation installation) throws IOException {
        String found = Files.readString(version()).strip();
        String expected = String.valueOf(installation.majorVersion());
        if (!found.equals(expected)) {
            throw unusable(
                    "holds data of PostgreSQL " + found + ", expected " + expected
                            + ", the version of the embedded server. Dump them with the old version and restore them with this one");
        }
    }

    private void requireNothingElse() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            Optional<Path> other = entries.filter(entry -> !entry.getFileName()
                            .toString()
                            .matches("owner[.]lock|password|data[.]partial|server[.]log"))
                    .findFirst();
            if (other.isPresent()) {
                throw unusable("holds " + other.get().getFileName() + " and no server's data. Name an empty directory,"
                        + " or one that does not exist yet");
            }
        }
    }

    private PostgresUnavailableException unusable(String what) {
        return new PostgresUnavailableException("Data directory " + path + " " + what + ". Nothing was changed.");
    }

    private Path data() {
        return path.resolve("data");
    }

    private Path version() {
        return data().resolve("PG_VERSION");
    }

    private Path passwordFile() {
        return path.resolve("password");
    }
}

package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The directory behind embedded servers: per version one unpacked installation that is kept, and {@code run/} with one directory for each
 * server that runs now.
 *
 * <p>Safe for several JVMs at once: everything here happens under one file lock, and a run directory is abandoned when nobody holds its own.
 */
record EmbeddedCache(Path root) {
    /** Unpacks the programs and initialises a cluster, unless an earlier run did. */
    EmbeddedInstallation installation(BinariesArchive archive) throws IOException {
        try (CacheLock lock = lock()) {
            Path home = root.resolve(archive.key());
            if (Files.notExists(home)) {
                Path partial = root.resolve(archive.key() + ".partial");
                deleteRecursively(partial);
                ServerUser.createDirectory(partial);
                archive.unpackTo(partial);
                new EmbeddedInstallation(partial).initialise();
                Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new EmbeddedInstallation(home);
        }
    }

    /** Creates the directory of one server, and removes those whose owners were killed together with their guardians. */
    RunDirectory createRun() throws IOException {
        try (CacheLock lock = lock()) {
            Path runs = ServerUser.createDirectory(root.resolve("run"));
            removeAbandoned(runs);
            Path run = ServerUser.createDirectory(runs.resolve(UUID.randomUUID().toString()));
            ServerUser.give(run);
            return new RunDirectory(run, CacheLock.acquire(run.resolve("owner.lock")));
        }
    }

    private static void removeAbandoned(Path runs) throws IOException {
        for (Path run : list(runs)) {
            Optional<CacheLock> abandoned = CacheLock.tryAcquire(run.resolve("owner.lock"));
            if (abandoned.isPresent()) {
                deleteRecursively(run);
                abandoned.get().close();
            }
        }
    }

    private CacheLock lock() throws IOException {
        ServerUser.createDirectory(root);
        return CacheLock.acquire(root.resolve("cache.lock"));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    /** Leaves to {@code rm} what a dying server's guardian may be deleting at the same time. */
    static void deleteRecursively(Path directory) throws IOException {
        try {
            new ProcessBuilder("rm", "-rf", directory.toString()).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of one running server: {@code data}, {@code server.log}, and the lock that says its owner lives. */
record RunDirectory(Path path, CacheLock owner) {
    /** Whether the server has written that it accepts connections. */
    boolean isReady() throws IOException {
        Path status = path.resolve("data/postmaster.pid");
        if (Files.notExists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream().skip(7).anyMatch(line -> line.startsWith("ready"));
    }

    String log() throws IOException {
        Path log = path.resolve("server.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    void delete() throws IOException {
        owner.close();
        EmbeddedCache.deleteRecursively(path);
    }
}

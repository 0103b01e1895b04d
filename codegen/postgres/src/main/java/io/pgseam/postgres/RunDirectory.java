package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The directory of one running server: {@code data}, {@code server.log}, and the lock that says its owner lives. */
record RunDirectory(Path path, CacheLock owner) {
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    Path data() {
        return path.resolve("data");
    }

    /** Whether the server on this port, and not one that died here before, has written that it accepts connections. */
    boolean isReady(int port) throws IOException {
        List<String> status = status();
        return status.size() > STATE_LINE
                && status.get(PORT_LINE).strip().equals(String.valueOf(port))
                && status.get(STATE_LINE).startsWith("ready");
    }

    /** The process that has the data in use, or had it when it died. */
    Optional<ProcessHandle> server() throws IOException {
        return status().stream()
                .findFirst()
                .filter(pid -> pid.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of);
    }

    private List<String> status() throws IOException {
        Path status = data().resolve("postmaster.pid");
        return Files.exists(status) ? Files.readAllLines(status) : List.of();
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

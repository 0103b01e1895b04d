package io.pgseam.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What an embedded server has on this machine: looked up while it runs, so that a test can ask later whether it is gone.
 *
 * @param process the postmaster's id
 * @param directory the server's directory below the cache
 */
record RunningServer(long process, Path directory) {
    private static final Duration GONE_WITHIN = Duration.ofSeconds(20);

    static RunningServer of(PostgresServer server) throws SQLException, IOException {
        try (ThrowawayDatabase database = server.createDatabase()) {
            Path data = Path.of(Sql.query(database, "SHOW data_directory"));
            long process = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            return new RunningServer(process, data.getParent());
        }
    }

    boolean isThere() {
        return Files.exists(directory) || ProcessHandle.of(process).isPresent();
    }

    /** Waits for what happens after the owner's death, when nobody is left to be asked. */
    void awaitGone() throws InterruptedException {
        long deadline = System.nanoTime() + GONE_WITHIN.toNanos();
        while (isThere() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(isThere()).as("server or directory still there").isFalse();
    }
}

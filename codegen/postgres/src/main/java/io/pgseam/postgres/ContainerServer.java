package io.pgseam.postgres;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A container, started and, when this JVM dies, removed by Testcontainers. */
final class ContainerServer extends PostgresServer {
    private final PostgreSQLContainer container;

    private ContainerServer(Administrator administrator, PostgreSQLContainer container) {
        super(administrator);
        this.container = container;
    }

    static ContainerServer start(String image, DockerEngine engine) {
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withPassword(UUID.randomUUID().toString());
        if (engine.isLocal()) {
            listenOnLoopbackOnly(container);
        }
        try {
            container.start();
            ServerUrl url = new ServerUrl(
                    container.getHost() + ":" + container.getFirstMappedPort(),
                    container.getDatabaseName(),
                    "",
                    container.getUsername(),
                    container.getPassword());
            return new ContainerServer(Administrator.connect(url), container);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static void listenOnLoopbackOnly(PostgreSQLContainer container) {
        PortBinding loopback = new PortBinding(
                Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(PostgreSQLContainer.POSTGRESQL_PORT));
        container.withCreateContainerCmdModifier(
                command -> command.getHostConfig().withPortBindings(loopback));
    }

    @Override
    String kind() {
        return "container";
    }

    @Override
    public void close() {
        container.close();
    }
}

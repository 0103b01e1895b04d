package io.pgseam.postgres;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a Docker engine may listen, and whether one answers there. Asked before Testcontainers is, which takes seconds and prints a page
 * when there is none.
 *
 * @param host the engine's address: {@code unix:} or {@code tcp:}
 * @param failure why it cannot be reached, if it cannot
 */
record DockerEngine(URI host, Optional<String> failure) {
    private static final int CONNECT_MILLIS = 1_000;

    /** Takes {@code DOCKER_HOST} if that is set, else the first usual socket that exists. */
    static DockerEngine find() {
        return at(Optional.ofNullable(System.getenv("DOCKER_HOST"))
                .filter(text -> !text.isBlank())
                .map(URI::create)
                .orElseGet(DockerEngine::usualSocket));
    }

    static DockerEngine at(URI host) {
        return new DockerEngine(host, probe(host));
    }

    boolean answers() {
        return failure.isEmpty();
    }

    /** Whether the engine shares this machine's loopback interface. */
    boolean isLocal() {
        return "unix".equals(host.getScheme());
    }

    String description() {
        return "Docker engine at " + host
                + failure.map(reason -> " (" + reason + ")").orElse("");
    }

    private static URI usualSocket() {
        String home = System.getProperty("user.home");
        List<String> sockets = Stream.of(
                        Optional.of("/var/run/docker.sock"),
                        Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).map(run -> run + "/docker.sock"),
                        Optional.of(home + "/.docker/run/docker.sock"),
                        Optional.of(home + "/.docker/desktop/docker.sock"))
                .flatMap(Optional::stream)
                .toList();
        String found = sockets.stream()
                .filter(socket -> Files.exists(Path.of(socket)))
                .findFirst()
                .orElse(sockets.get(0));
        return URI.create("unix://" + found);
    }

    private static Optional<String> probe(URI host) {
        try {
            switch (String.valueOf(host.getScheme())) {
                case "unix" -> {
                    Path socket = Path.of(host.getPath());
                    if (!Files.exists(socket)) {
                        return Optional.of("no such socket");
                    }
                    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                        channel.connect(UnixDomainSocketAddress.of(socket));
                    }
                }
                case "tcp" -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress(host.getHost(), host.getPort()), CONNECT_MILLIS);
                    }
                }
                default -> {
                    return Optional.of("expected a unix: or tcp: address");
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
        }
    }
}

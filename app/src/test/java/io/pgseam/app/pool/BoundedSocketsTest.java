package io.pgseam.app.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedSocketsTest {
    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    @Test
    void aPeerThatTakesNothingIsLeftAfterTheTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = connect(silent)) {
            socket.setSoTimeout(300);
            OutputStream out = socket.getOutputStream();
            long start = System.nanoTime();

            assertThatIOException().isThrownBy(() -> {
                while (true) {
                    out.write(MEGABYTE);
                }
            });

            assertThat(socket.isClosed()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(30));
        }
    }

    @Test
    void aPauseBetweenWritesIsNoWrite() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = connect(slow);
                Socket peer = slow.accept()) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(1);
            Thread.sleep(800);
            socket.getOutputStream().write(2);

            assertThat(peer.getInputStream().readNBytes(2)).containsExactly(1, 2);
        }
    }

    private static Socket connect(ServerSocket peer) throws IOException {
        Socket socket = new BoundedSockets().createSocket();
        socket.connect(peer.getLocalSocketAddress());
        return socket;
    }
}

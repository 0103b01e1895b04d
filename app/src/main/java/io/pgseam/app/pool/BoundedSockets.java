package io.pgseam.app.pool;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets on which a write may take as long as a read. Named in the driver's {@code socketFactory}, which makes it.
 *
 * <p>The driver's timeouts end reads alone: a server that is frozen, or behind a network that has fallen silent, takes nothing more, and who sends
 * it more than the buffers hold, as COPY does, would be held for ever.
 */
public final class BoundedSockets extends SocketFactory {
    @Override
    public Socket createSocket() {
        return new BoundedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        return unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return unconnected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return unconnected();
    }

    private static Socket unconnected() {
        throw new UnsupportedOperationException("The driver connects by itself, within its timeout.");
    }

    private static final class BoundedSocket extends Socket {
        @Override
        public OutputStream getOutputStream() throws IOException {
            return BoundedWrites.watched(this, super.getOutputStream());
        }
    }
}

package io.pgseam.app.pool;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Sits between clients and a server, speaks TLS with a certificate of its own to the one and TLS to the other, and could read all they say. */
final class Eavesdropper implements Closeable {
    private static final int REQUEST_BYTES = 8;

    private final int target;
    private final SSLContext context;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    Eavesdropper(int target, SSLContext context) throws IOException {
        this.target = target;
        this.context = context;
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            sockets.add(client);
            start(() -> listen(client));
        }
    }

    private void listen(Socket client) throws IOException {
        byte[] request = new byte[REQUEST_BYTES];
        new DataInputStream(client.getInputStream()).readFully(request);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(server);
        server.getOutputStream().write(request);
        client.getOutputStream().write(server.getInputStream().read());
        SSLSocket asServer = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
        SSLSocket asClient =
                (SSLSocket) context.getSocketFactory().createSocket(server, "127.0.0.1", server.getPort(), true);
        start(() -> pass(asServer, asClient));
        start(() -> pass(asClient, asServer));
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The connection has ended.
                    }
                },
                "eavesdropper");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}

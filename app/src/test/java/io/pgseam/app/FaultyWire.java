package io.pgseam.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Passes bytes between clients and a server of this machine, and fails as it is told. */
public final class FaultyWire implements Closeable {

    /** What the wire does to connections, those that are open too. */
    public enum Fault {
        NONE,
        /** Ends before the server sees COMMIT. */
        CUT_BEFORE_COMMIT,
        /** Ends before the client sees the answer to COMMIT. */
        CUT_AFTER_COMMIT,
        /** Stays open, and lets nothing through. */
        SILENT,
        /** Ends, and so does each new one. */
        CUT
    }

    private static final String COMMIT = "COMMIT";

    private final int target;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int port = listener.getLocalPort();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile Fault fault = Fault.NONE;

    public FaultyWire(int target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    public int port() {
        return port;
    }

    public void fail(Fault kind) throws IOException {
        fault = kind;
        if (kind == Fault.CUT) {
            cut();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }

    private void cut() throws IOException {
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            if (fault == Fault.CUT) {
                client.close();
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            start(() -> pass(client, server));
            start(() -> pass(server, client));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                boolean request = from.getLocalPort() == port;
                if (fault == Fault.CUT_BEFORE_COMMIT && request && text.contains(COMMIT)
                        || fault == Fault.CUT_AFTER_COMMIT && !request && text.contains(COMMIT)) {
                    return;
                }
                if (fault != Fault.SILENT) {
                    out.write(buffer, 0, length);
                }
            }
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
                "faulty wire");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}

package io.pgseam.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passes bytes between clients and a server of this machine, and fails as it is told. */
public final class FaultyWire implements Closeable {

    /** What the wire does to connections, those that are open too. */
    public enum Fault {
        NONE,
        /** Ends before the server sees COMMIT. */
        CUT_BEFORE_COMMIT,
        /** Ends before the client sees the answer to COMMIT. */
        CUT_AFTER_COMMIT,
        /** The server gives up when it has committed, and says so, as when the disk fails. */
        PANIC_AFTER_COMMIT,
        /** Stays open, and lets nothing through. */
        SILENT,
        /** Stays open, and holds back what is sent until the fault is over: then all of it arrives, in order. */
        STALLED,
        /** Ends for the server, while the client is told nothing, and hears nothing. */
        HALF_OPEN,
        /** Ends at once with a reset for both sides; new ones pass. */
        RESET,
        /** Ends, and so does each new one. */
        CUT
    }

    private static final String COMMIT = "COMMIT";
    private static final String LAST_WORDS = "SPANIC\0VPANIC\0C58030\0Mcould not fsync file\0\0";

    private static final int BUFFER_BYTES = 64 * 1024;

    private final int target;
    private final ServerSocket listener = new ServerSocket();
    private final int port;
    private final Queue<Pair> pairs = new ConcurrentLinkedQueue<>();
    private volatile Fault fault = Fault.NONE;

    public FaultyWire(int target) throws IOException {
        this.target = target;
        // Little is on its way, as in a real network: what a loopback interface takes hides that nobody reads.
        listener.setReceiveBufferSize(BUFFER_BYTES);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        this.port = listener.getLocalPort();
        start(this::accept);
    }

    public int port() {
        return port;
    }

    public void fail(Fault kind) throws IOException {
        synchronized (this) {
            fault = kind == Fault.RESET ? Fault.NONE : kind;
            notifyAll();
        }
        switch (kind) {
            case CUT -> cut();
            case RESET -> reset();
            case HALF_OPEN -> closeServers();
            default -> {}
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        fail(Fault.CUT);
    }

    private void cut() throws IOException {
        for (Pair pair = pairs.poll(); pair != null; pair = pairs.poll()) {
            pair.close();
        }
    }

    private void reset() throws IOException {
        for (Pair pair = pairs.poll(); pair != null; pair = pairs.poll()) {
            resetOnClose(pair.client());
            resetOnClose(pair.server());
            pair.close();
        }
    }

    private static void resetOnClose(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // It is closed already.
        }
    }

    private void closeServers() throws IOException {
        for (Pair pair : pairs) {
            pair.server().close();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            if (fault == Fault.CUT) {
                client.close();
                continue;
            }
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                server.setSendBufferSize(BUFFER_BYTES);
                if (fault == Fault.HALF_OPEN) {
                    server.close();
                }
                Pair pair = new Pair(client, server);
                pairs.removeIf(Pair::isClosed);
                pairs.add(pair);
                start(() -> pass(pair, client, server));
                start(() -> pass(pair, server, client));
            } catch (ConnectException e) {
                // As the server's own port does while nobody listens there.
                client.close();
            }
        }
    }

    private void pass(Pair pair, Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        boolean request = from == pair.client();
        CommitRequests commits = new CommitRequests();
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                boolean asksToCommit = request && commits.isOneIn(text);
                if (fault == Fault.CUT_BEFORE_COMMIT && asksToCommit
                        || fault == Fault.CUT_AFTER_COMMIT && !request && text.contains(COMMIT)) {
                    break;
                }
                if (fault == Fault.PANIC_AFTER_COMMIT && !request && text.contains(COMMIT)) {
                    to.getOutputStream().write(lastWords());
                    break;
                }
                awaitPassage();
                if (fault != Fault.SILENT && !to.isClosed()) {
                    to.getOutputStream().write(buffer, 0, length);
                }
            }
            awaitPassage();
        } finally {
            if (fault == Fault.HALF_OPEN) {
                pair.server().close();
            } else {
                pair.close();
            }
        }
    }

    /** A connection's end is held back like its bytes. */
    private synchronized void awaitPassage() {
        while (fault == Fault.STALLED) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] lastWords() {
        return ByteBuffer.allocate(1 + Integer.BYTES + LAST_WORDS.length())
                .put((byte) 'E')
                .putInt(Integer.BYTES + LAST_WORDS.length())
                .put(LAST_WORDS.getBytes(StandardCharsets.ISO_8859_1))
                .array();
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

    /** Finds the COMMITs of one connection: the driver prepares the statement, and from then on names it alone. */
    private static final class CommitRequests {
        private static final Pattern PREPARED = Pattern.compile("(S_[0-9]+\0)" + COMMIT + "\0");

        private Optional<String> statement = Optional.empty();

        boolean isOneIn(String messages) {
            Matcher prepared = PREPARED.matcher(messages);
            if (prepared.find()) {
                statement = Optional.of("\0" + prepared.group(1));
            }
            return messages.contains(COMMIT)
                    || statement.filter(messages::contains).isPresent();
        }
    }

    private record Pair(Socket client, Socket server) implements Closeable {
        boolean isClosed() {
            return client.isClosed() && server.isClosed();
        }

        @Override
        public void close() throws IOException {
            try (client;
                    server) {
                // Both, whatever one of them says.
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}

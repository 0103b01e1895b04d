package io.pgseam.app.pool;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What is written to a socket; a write that takes longer than the socket's timeout for reads ends with the socket. */
final class BoundedWrites extends FilterOutputStream {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<BoundedWrites> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Thread watch = new Thread(BoundedWrites::watch, "shop network watch");
        watch.setDaemon(true);
        watch.start();
    }

    private final Socket socket;
    private volatile long begun;
    private volatile boolean isWriting;

    private BoundedWrites(Socket socket, OutputStream out) {
        super(out);
        this.socket = socket;
    }

    static OutputStream watched(Socket socket, OutputStream out) {
        BoundedWrites writes = new BoundedWrites(socket, out);
        OPEN.add(writes);
        return writes;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        begun = System.nanoTime();
        isWriting = true;
        try {
            out.write(octets, offset, length);
        } finally {
            isWriting = false;
        }
    }

    private static void watch() {
        while (true) {
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                OPEN.removeIf(BoundedWrites::isOver);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whether the socket is closed, which is done here where a write takes too long. */
    private boolean isOver() {
        try {
            int limitMillis = socket.isClosed() ? 0 : socket.getSoTimeout();
            if (limitMillis > 0
                    && isWriting
                    && System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(limitMillis)) {
                socket.close();
            }
        } catch (IOException e) {
            // Closed meanwhile.
        }
        return socket.isClosed();
    }
}

package io.pgseam.copy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A proxy before a server, for one connection, that cuts it on demand. */
final class CutWire implements Closeable {

    /** What ends a connection. */
    enum Cut {
        /** After so many bytes from the client. */
        BYTES,
        /** Before the server sees COMMIT. */
        BEFORE_COMMIT,
        /** Before the client sees the answer to COMMIT. */
        AFTER_COMMIT
    }

    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Cut cut;
    private final long limit;
    private final Thread forward;
    private volatile boolean committing;

    CutWire(String host, int port, Cut cut, long limit) throws IOException {
        this.cut = cut;
        this.limit = limit;
        this.forward = new Thread(() -> run(host, port), "cut wire");
        forward.setDaemon(true);
        forward.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void run(String host, int port) {
        try (Socket client = listener.accept();
                Socket server = new Socket(host, port)) {
            Thread back = new Thread(() -> answers(server, client), "cut wire, answers");
            back.setDaemon(true);
            back.start();
            requests(client.getInputStream(), server.getOutputStream());
            if (committing && cut == Cut.AFTER_COMMIT) {
                back.join();
            }
        } catch (IOException e) {
            // An end was closed: so is the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requests(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        long passed = 0;
        for (int length = from.read(buffer); length > 0; length = from.read(buffer)) {
            passed += length;
            committing = contains(buffer, length);
            if (cut == Cut.BYTES ? passed > limit : committing && cut == Cut.BEFORE_COMMIT) {
                return;
            }
            to.write(buffer, 0, length);
            if (committing) {
                return;
            }
        }
    }

    private void answers(Socket server, Socket client) {
        try {
            byte[] buffer = new byte[8 * 1024];
            InputStream from = server.getInputStream();
            OutputStream to = client.getOutputStream();
            for (int length = from.read(buffer); length > 0 && !committing; length = from.read(buffer)) {
                to.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // An end was closed: so is the other.
        }
    }

    private static boolean contains(byte[] buffer, int length) {
        for (int start = 0; start + COMMIT.length <= length; start++) {
            int matched = 0;
            while (matched < COMMIT.length && buffer[start + matched] == COMMIT[matched]) {
                matched++;
            }
            if (matched == COMMIT.length) {
                return true;
            }
        }
        return false;
    }
}

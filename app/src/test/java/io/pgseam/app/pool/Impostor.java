package io.pgseam.app.pool;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Listens in a server's place: has no TLS, and asks for the password as it is. */
final class Impostor implements Closeable {
    private static final byte[] TLS_REQUEST = {0, 0, 0, 8, 4, (byte) 210, 22, 47};
    private static final byte[] NO_TLS = {'N'};
    private static final byte[] ASK_FOR_PASSWORD = {'R', 0, 0, 0, 8, 0, 0, 0, 3};
    /** After which it hangs up, as a client that waits for an answer would after longer. */
    private static final int SILENCE_MILLIS = 1_000;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    Impostor() throws IOException {
        Thread thread = new Thread(this::accept, "impostor");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What clients said besides that they want TLS. */
    String told() {
        synchronized (told) {
            return told.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                listen(client);
            } catch (IOException e) {
                // This client has gone, or the test is over.
            }
        }
    }

    private void listen(Socket client) throws IOException {
        client.setSoTimeout(SILENCE_MILLIS);
        InputStream in = client.getInputStream();
        byte[] request = new byte[TLS_REQUEST.length];
        new DataInputStream(in).readFully(request);
        if (Arrays.equals(request, TLS_REQUEST)) {
            client.getOutputStream().write(NO_TLS);
        } else {
            client.getOutputStream().write(ASK_FOR_PASSWORD);
        }
        byte[] buffer = new byte[1024];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
            synchronized (told) {
                told.write(buffer, 0, length);
            }
        }
    }
}

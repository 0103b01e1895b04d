package io.pgseam.app.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgseam.app.json.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A connection to the server that sends requests as bytes, whatever stands in them; another where the server has closed it. For one thread. */
final class KeptConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int HEX = 16;
    private static final String CLOSE = "close";

    /** @param headers by their names in lower case */
    record Received(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, UTF_8);
        }

        boolean isJson() {
            return headers.getOrDefault("content-type", "").contains("json") && body.length > 0;
        }

        JsonNode json() {
            return Json.mapper().readTree(body);
        }

        /** The fields that a 400 complains of; none where the request did not come to the shop. */
        List<String> fields() {
            return json().path("errors").values().stream()
                    .map(error -> error.required("field").stringValue())
                    .toList();
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;

    KeptConnection(int port) {
        this.port = port;
    }

    /** A kept connection may be closed at any time, and then another is taken; on a new one that is the answer, of status 0. */
    Received send(byte[] request) {
        boolean isNew = socket == null;
        try {
            if (isNew) {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE_MILLIS);
                in = new BufferedInputStream(socket.getInputStream());
            }
            socket.getOutputStream().write(request);
            Received received = receive();
            if (received.headers().getOrDefault("connection", "").equalsIgnoreCase(CLOSE)) {
                close();
            }
            return received;
        } catch (EOFException | SocketException e) {
            close();
            return isNew ? new Received(0, Map.of(), new byte[0]) : send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Received receive() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(": *", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return new Received(status, headers, body(status, headers));
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.containsKey("transfer-encoding")) {
            headers.put("connection", CLOSE);
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), HEX);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("after " + line);
            }
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            socket = null;
        }
    }
}

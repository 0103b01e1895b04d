package io.pgseam.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests, and checks every answer against the server's document. */
final class ShopClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Contract contract;

    ShopClient(URI server) {
        this.server = server;
        Reply document = exchange("GET", "/openapi.json", BodyPublishers.noBody());
        assertThat(document.status()).isEqualTo(200);
        this.contract = new Contract(document.json());
    }

    URI server() {
        return server;
    }

    Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Reply delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** A request with a JSON body. */
    Reply send(String method, String path, Object body, String... headers) {
        return json(method, path, Json.mapper().writeValueAsString(body), headers);
    }

    /** A request whose body should be JSON. */
    Reply json(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, BodyPublishers.ofString(body), all);
    }

    Reply send(String method, String path, BodyPublisher body, String... headers) {
        Reply reply = exchange(method, path, body, headers);
        contract.check(method, path.replaceFirst("[?].*", ""), reply);
        assertThat(reply.status()).as(reply.text()).isNotEqualTo(500);
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).isNotEmpty();
        assertThat(reply.header("Server")).isEmpty();
        return reply;
    }

    private Reply exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.resolve("/") + path.substring(1)))
                .timeout(PATIENCE)
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Text for a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}

package io.pgseam.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.json.Json;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the server has answered. */
record Reply(HttpResponse<byte[]> response) {
    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), UTF_8);
    }

    JsonNode json() {
        return Json.mapper().readTree(response.body());
    }

    <T> T as(Class<T> type) {
        assertThat(status()).as(text()).isBetween(200, 299);
        return Json.mapper().readValue(response.body(), type);
    }

    /** The fields that a 400 complains of. */
    List<String> fields() {
        return json().required("errors").values().stream()
                .map(error -> error.required("field").stringValue())
                .toList();
    }
}

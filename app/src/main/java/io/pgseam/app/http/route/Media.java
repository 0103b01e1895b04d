package io.pgseam.app.http.route;

import io.pgseam.app.http.schema.JsonType;
import java.util.Optional;

/**
 * One form of an answer's content.
 *
 * @param contentType as the header says it
 * @param json what stands in it; empty if it is no JSON
 */
public record Media(String contentType, Optional<JsonType<?>> json) {
    public static final String JSON = "application/json";

    static Media json(JsonType<?> type) {
        return new Media(JSON, Optional.of(type));
    }

    static Media of(String contentType) {
        return new Media(contentType, Optional.empty());
    }
}

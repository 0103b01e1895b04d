package io.pgseam.app.http.route;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a handler answers.
 *
 * @param contentType empty if there is no content
 * @param headers besides those that every answer has
 */
public record Answer(AnswerType type, String contentType, Content content, Map<String, String> headers) {
    /** What stands in an answer. */
    public sealed interface Content {
        Content NONE = new Bytes(new byte[0]);
    }

    /** A value for {@link io.pgseam.app.json.Json#mapper}. */
    public record Json(Object value) implements Content {}

    /** The content itself; shared, not to be changed. */
    public record Bytes(byte[] bytes) implements Content {}

    /** Content of any length; if writing it fails, the connection is cut, so that nobody takes it for whole. */
    public non-sealed interface Streamed extends Content {
        /** Writes the content, and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(type, contentType, content, more);
    }
}

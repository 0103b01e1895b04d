package io.pgseam.app.http.route;

import io.pgseam.app.http.schema.JsonType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One kind of answer that a route gives when nothing is wrong.
 *
 * @param media the forms that its content can have; none for no content
 */
public record AnswerType(int status, String description, List<Media> media) {
    public AnswerType {
        media = List.copyOf(media);
    }

    /** Without content. */
    public static AnswerType empty(int status, String description) {
        return new AnswerType(status, description, List.of());
    }

    public static AnswerType json(int status, String description, JsonType<?> type) {
        return new AnswerType(status, description, List.of(Media.json(type)));
    }

    /** Content that is no JSON value, in one of these forms. */
    public static AnswerType content(int status, String description, String... contentTypes) {
        return new AnswerType(
                status, description, Arrays.stream(contentTypes).map(Media::of).toList());
    }

    /** The answer without content. */
    public Answer answer() {
        return new Answer(this, "", Answer.Content.NONE, Map.of());
    }

    /** The answer with a value that is written as JSON. */
    public Answer answer(Object value) {
        return new Answer(this, Media.JSON, new Answer.Json(value), Map.of());
    }

    /** The answer with content that is written into the connection as it is made. */
    public Answer answer(String contentType, Answer.Content content) {
        return new Answer(this, contentType, content, Map.of());
    }
}

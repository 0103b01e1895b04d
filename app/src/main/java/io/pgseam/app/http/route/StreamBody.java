package io.pgseam.app.http.route;

import java.util.List;

/** A body that the handler reads as it comes, never held as a whole. */
public record StreamBody(List<String> contentTypes, String description) implements Body {
    public StreamBody {
        contentTypes = List.copyOf(contentTypes);
    }
}

package io.pgseam.app.http.route;

import java.util.List;

/** What a request brings besides parameters. */
public sealed interface Body permits JsonBody, StreamBody {
    /** The kinds that are read, as the header says them. */
    List<String> contentTypes();

    String description();
}

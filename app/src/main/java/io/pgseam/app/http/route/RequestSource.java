package io.pgseam.app.http.route;

import java.util.List;
import java.util.Map;

/** What came in, as text and bytes. */
public interface RequestSource {
    /** A part of the path, decoded. */
    String path(String name);

    /** The parameters of the query by name, decoded, in their order. */
    Map<String, List<String>> query();

    /** The lines of a header; none if it is not there. */
    List<String> header(String name);

    /** The body, within the bounds of its kind. */
    BoundedStream body(Body kind);
}

package io.pgseam.app.http.route;

/** The methods of HTTP that the shop answers. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a request may change something. */
    public boolean isWriting() {
        return this != GET;
    }
}

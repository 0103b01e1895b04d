package io.pgseam.app.http.problem;

import java.util.Locale;

/** The kinds of problems, each with its HTTP status and its title. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request has errors"),
    REFUSED_VALUE(400, "A value cannot be stored"),
    UNAUTHORIZED(401, "Writing needs a token"),
    OTHER_SITE(403, "Another site's page cannot write"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "That cannot be done here"),
    SLOW_BODY(408, "The body came too slowly"),
    CONSTRAINT(409, "The data do not fit the rest"),
    INSUFFICIENT_STOCK(409, "Too few pieces are left"),
    ORDER_ID_IN_USE(409, "Another order has this number"),
    WRONG_STATUS(409, "The order has come too far"),
    CHANGED_MEANWHILE(412, "Somebody was faster"),
    LARGE_BODY(413, "The body is too large"),
    MEDIA_TYPE(415, "That kind of body is not read here"),
    UNKNOWN_PRODUCTS(422, "Some products are not in the catalogue"),
    NO_PRECONDITION(428, "Say which version is to be changed"),
    INTERNAL(500, "The shop failed"),
    UNKNOWN_OUTCOME(500, "Nobody knows whether this was done"),
    BUSY(503, "The shop is busy"),
    UNAVAILABLE(503, "The database cannot be reached"),
    TIMEOUT(504, "The database took too long");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** One line for people, the same for each problem of this kind. */
    public String title() {
        return title;
    }

    /** Identifies the kind; a tag URI, which names and locates nothing. */
    public String uri() {
        return "tag:pgseam.io,2026:shop/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

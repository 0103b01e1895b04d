package io.pgseam.app.http.resource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The version of a product, by the time at which its row was last written.
 *
 * @param text as in the header, with its quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-etag">RFC 9110</a>
 */
record ETag(String text) {
    private static final int RADIX = 36;
    private static final String ANY = "*";
    private static final String WEAK = "W/";

    static ETag of(OffsetDateTime updatedAt) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt.toInstant());
        return new ETag('"' + Long.toString(micros, RADIX) + '"');
    }

    /** Whether the version is one of those that {@code If-Match} names. */
    boolean isMatchedBy(String header) {
        return isAmong(header);
    }

    /** The same for {@code If-None-Match}, which takes weak tags too. */
    boolean isMatchedWeaklyBy(String header) {
        return isAmong(header.replace(WEAK, ""));
    }

    private boolean isAmong(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals(ANY) || tag.equals(text));
    }
}

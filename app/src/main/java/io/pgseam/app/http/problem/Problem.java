package io.pgseam.app.http.problem;

import io.pgseam.app.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request was not answered as it was meant, by RFC 9457.
 *
 * @param detail one sentence for people about this request; shows no secret and no value of a row
 * @param members what programs may want to know besides
 * @param headers of the answer
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457.html">RFC 9457</a>
 */
public record Problem(ProblemType type, String detail, Map<String, Object> members, Map<String, String> headers) {
    public static final String CONTENT_TYPE = "application/problem+json";

    private static final String RETRY_AFTER = "Retry-After";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    /** The same with one more member. */
    public Problem with(String name, Object value) {
        return new Problem(type, detail, merged(members, name, value), headers);
    }

    /** The same with one more header. */
    public Problem withHeader(String name, String value) {
        return new Problem(type, detail, members, merged(headers, name, value));
    }

    /** The same, and says after how many seconds trying again makes sense. */
    public Problem retryAfter(int seconds) {
        return withHeader(RETRY_AFTER, String.valueOf(seconds));
    }

    /** The problem in JSON. */
    public byte[] json() {
        return json(type.uri(), type.title(), type.status(), detail, members);
    }

    /** A problem in JSON that is none of the shop's kinds, but HTTP's own. */
    public static byte[] json(int status, String title, String detail) {
        return json("about:blank", title, status, detail, Map.of());
    }

    private static byte[] json(String type, String title, int status, String detail, Map<String, Object> members) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", type);
        all.put("title", title);
        all.put("status", status);
        all.put("detail", detail);
        all.putAll(members);
        return Json.mapper().writeValueAsBytes(all);
    }

    private static <T> Map<String, T> merged(Map<String, T> before, String name, T value) {
        Map<String, T> merged = new LinkedHashMap<>(before);
        merged.put(name, value);
        return merged;
    }
}

package io.pgseam.app.http;

import io.pgseam.app.http.problem.FieldErrors;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text of a URL, decoded as it was meant or not at all: what is no UTF-8 is not replaced by something else. */
final class PercentText {
    private static final String QUERY = "query";
    private static final int HEX = 16;

    private PercentText() {}

    /** Returns the text; empty if a percent sign starts no byte, or the bytes are no UTF-8. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], HEX) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], HEX) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.put((byte) (high * HEX + low));
            i += 2;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            return Optional.of(decoder.decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the parameters of a query by name, in their order.
     *
     * @throws io.pgseam.app.http.problem.ProblemException if one cannot be decoded
     */
    static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        FieldErrors errors = new FieldErrors();
        for (String pair : query.split("&")) {
            String[] parts = pair.replace('+', ' ').split("=", 2);
            Optional<String> name = decode(parts[0]);
            Optional<String> value = decode(parts.length == 1 ? "" : parts[1]);
            if (name.isEmpty() || value.isEmpty()) {
                errors.add(name.orElse(QUERY), "has a percent sign that starts no byte, or bytes that are no UTF-8");
            } else if (!pair.isEmpty()) {
                parameters.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
            }
        }
        errors.throwIfAny();
        return parameters;
    }
}

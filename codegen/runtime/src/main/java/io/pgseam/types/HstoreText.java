package io.pgseam.types;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text form of {@code hstore}, such as {@code "a"=>"1", "b"=>NULL}. */
final class HstoreText {

    private HstoreText() {}

    static Map<String, @Nullable String> parse(String text) {
        TextScanner scanner = new TextScanner(text);
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        scanner.skipSpaces();
        while (!scanner.atEnd()) {
            if (!map.isEmpty()) {
                scanner.expect(',');
                scanner.skipSpaces();
            }
            String key = scanner.quoted();
            scanner.skipSpaces();
            scanner.expect('=');
            scanner.expect('>');
            scanner.skipSpaces();
            if (map.containsKey(key)) {
                throw new IllegalArgumentException("a key that is there twice");
            }
            map.put(key, scanner.peek() == '"' ? scanner.quoted() : absent(scanner));
            scanner.skipSpaces();
        }
        return map;
    }

    private static @Nullable String absent(TextScanner scanner) {
        "NULL".chars().forEach(letter -> scanner.expect((char) letter));
        return null;
    }

    static String format(Map<String, @Nullable String> map) {
        return map.entrySet().stream()
                .map(entry -> TextScanner.quote(entry.getKey())
                        + "=>"
                        + (entry.getValue() == null ? "NULL" : TextScanner.quote(entry.getValue())))
                .collect(Collectors.joining(","));
    }
}

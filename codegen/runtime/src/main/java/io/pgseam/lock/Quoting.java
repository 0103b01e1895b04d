package io.pgseam.lock;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes names and values so that {@link LineReader} reads them back: bare where that is plain to see, else quoted. */
final class Quoting {

    private static final Pattern BARE_NAME = Pattern.compile("[a-z_][a-z0-9_$(),]*");

    /** Printable ASCII without space, quote, backslash and brackets, but for the brackets of an array type at the end. */
    private static final Pattern BARE_VALUE = Pattern.compile("[!-~&&[^\"\\\\\\[\\]]]+(\\[])*");

    private Quoting() {}

    static String name(String name) {
        return BARE_NAME.matcher(name).matches() ? name : quoted(name);
    }

    /** Returns {@code key=value}, {@code key=[one two]}, or the bare key of a mark, each with a space before it. */
    static String attributes(Map<String, List<String>> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> " " + attribute(attribute.getKey(), attribute.getValue()))
                .collect(joining());
    }

    static String attribute(String key, List<String> values) {
        return switch (values.size()) {
            case 0 -> key;
            case 1 -> key + "=" + value(values.get(0));
            default -> key + "=" + values.stream().map(Quoting::value).collect(joining(" ", "[", "]"));
        };
    }

    private static String value(String value) {
        return BARE_VALUE.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> quoted.append("\\n");
                case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
                default -> {
                    if (isSeen(character)) {
                        quoted.appendCodePoint(character);
                    } else {
                        quoted.append("\\u{")
                                .append(Integer.toHexString(character))
                                .append('}');
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** False for what an editor hides or changes: controls, other spaces than ASCII's, direction marks, lone surrogates. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}

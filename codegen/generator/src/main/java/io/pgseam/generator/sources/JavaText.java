package io.pgseam.generator.sources;

import java.util.stream.Collectors;

/** Names and texts of the catalog as Java source, whatever characters they have. */
public final class JavaText {
    private JavaText() {}

    /** Returns a string literal. */
    public static String literal(String text) {
        return text.codePoints()
                .mapToObj(character -> switch (character) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\t' -> "\\t";
                    default -> Character.toString(character);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** Returns the text as part of a Javadoc comment, which it can neither end nor mark up. */
    public static String javadoc(String text) {
        return text.codePoints()
                .mapToObj(character -> switch (character) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '@' -> "&#64;";
                    case '*' -> "&#42;";
                    case '\\' -> "&#92;";
                    case '\n', '\r', '\t' -> " ";
                    default -> Character.toString(character);
                })
                .collect(Collectors.joining());
    }
}

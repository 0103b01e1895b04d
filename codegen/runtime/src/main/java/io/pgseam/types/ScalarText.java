package io.pgseam.types;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text forms of types that Java has, but reads otherwise than PostgreSQL. */
final class ScalarText {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private ScalarText() {}

    /** Takes PostgreSQL's spellings, and what is left of them when the end is cut, as far as it is one of them. */
    static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "tr", "tru", "true", "y", "ye", "yes", "on", "1" -> true;
            case "f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0" -> false;
            default -> throw new IllegalArgumentException("no bool");
        };
    }

    /** Java would take shorter groups of digits. */
    static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }
}

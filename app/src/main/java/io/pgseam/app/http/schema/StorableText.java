package io.pgseam.app.http.schema;

import java.util.List;

/** Which text PostgreSQL cannot hold, though Java can. */
public final class StorableText {
    private StorableText() {}

    /** Returns what is wrong with the text; nothing if it can be stored. */
    public static List<String> problems(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return List.of("found the character NUL, which cannot be stored");
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return List.of("found half of a surrogate pair, which cannot be stored");
                }
                i++;
            }
        }
        return List.of();
    }
}

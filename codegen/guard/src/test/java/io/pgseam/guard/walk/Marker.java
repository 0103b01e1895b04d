package io.pgseam.guard.walk;

import java.util.Locale;
import java.util.regex.Pattern;

/** A text that would break out of quotes that do not double the quotes within. */
final class Marker {

    /** Text to pass where text is taken. */
    static final String TEXT = "zqmark'zqmark\"zqmark";

    /** The same without quotes, for what takes no other text. */
    static final String WORD = "zqmark";

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"");

    private Marker() {}

    /** Says whether SQL contains the marker outside of quotes. */
    static boolean leaksInto(String sql) {
        return QUOTED.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT).contains(WORD);
    }
}

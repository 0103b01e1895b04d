package io.pgseam.app.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of a statement as jOOQ renders it: all identifiers in quotes.
 *
 * @param text a name without quotes, its parts joined by dots; a keyword or function in lower case; else as it stands
 */
record SqlToken(Kind kind, String text) {
    enum Kind {
        NAME,
        WORD,
        BIND,
        LITERAL,
        SIGN
    }

    private static final String QUOTED = "\"(?:[^\"]|\"\")*\"";
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>" + QUOTED + "(?:[.]" + QUOTED + ")*)"
                    + "|(?<word>[A-Za-z_]\\w*)|(?<bind>\\$\\d+|\\?)|(?<literal>[Ee]?'(?:[^']|'')*'|\\d+(?:[.]\\d+)?)|(?<sign>::|.))");

    static List<SqlToken> of(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        Matcher next = TOKEN.matcher(sql.strip());
        while (next.lookingAt()) {
            for (Kind kind : Kind.values()) {
                String text = next.group(kind.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    tokens.add(new SqlToken(
                            kind,
                            switch (kind) {
                                case NAME -> text.replace("\"", "");
                                case WORD -> text.toLowerCase(Locale.ROOT);
                                default -> text;
                            }));
                }
            }
            next.region(next.end(), next.regionEnd());
        }
        return tokens;
    }

    boolean is(String keywordOrSign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(keywordOrSign);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }
}

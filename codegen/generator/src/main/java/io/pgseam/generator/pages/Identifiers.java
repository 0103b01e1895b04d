package io.pgseam.generator.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in the SQL that PostgreSQL writes of itself: keywords in capitals, every name in small letters or else in quotes, and every
 * object with its schema.
 */
final class Identifiers {
    private static final String IDENTIFIER = "\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*";
    private static final Pattern ONE = Pattern.compile(IDENTIFIER);
    private static final Pattern QUALIFIED = Pattern.compile("(" + IDENTIFIER + ")\\.(" + IDENTIFIER + ")");
    private static final String LIST = "\\(((?:\"(?:[^\"]|\"\")+\"|[^()\"])*)\\)";
    private static final Pattern KEY = Pattern.compile("[A-Z ]+" + LIST);
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("FOREIGN KEY " + LIST + " REFERENCES " + QUALIFIED + LIST);

    private Identifiers() {}

    /** Returns a matcher that finds each {@code schema.object} in a text; {@link #qualified} tells what it has found. */
    static Matcher qualified(String sql) {
        return QUALIFIED.matcher(sql);
    }

    static List<String> qualified(Matcher found) {
        return List.of(unquoted(found.group(1)), unquoted(found.group(2)));
    }

    /** Returns the columns of a primary key or unique constraint; none if there are expressions. */
    static List<String> key(String definition) {
        Matcher key = KEY.matcher(definition);
        return key.lookingAt() ? names(key.group(1)) : List.of();
    }

    /** Returns the columns of a foreign key, the name of the table that it references, and the columns there. */
    static Optional<Reference> reference(String definition) {
        Matcher key = FOREIGN_KEY.matcher(definition);
        return key.lookingAt()
                ? Optional.of(new Reference(
                        names(key.group(1)),
                        List.of(unquoted(key.group(2)), unquoted(key.group(3))),
                        names(key.group(4))))
                : Optional.empty();
    }

    /** What a foreign key says. */
    record Reference(List<String> columns, List<String> table, List<String> tableColumns) {}

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        Matcher name = ONE.matcher(list);
        while (name.find()) {
            names.add(unquoted(name.group()));
        }
        return names;
    }

    private static String unquoted(String identifier) {
        return identifier.startsWith("\"")
                ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
                : identifier;
    }
}

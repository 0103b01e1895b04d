package io.pgseam.generator;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names that jOOQ's {@code <database><properties>} may have. */
final class PropertyName {
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(
                            "cache",
                            "ids",
                            "image",
                            "initScripts",
                            "inserts.optional",
                            "locations",
                            "lock",
                            "pages",
                            "schemas",
                            "server",
                            "url"),
                    Feature.properties().stream())
            .sorted()
            .toList();
    private static final List<String> PREFIXES = List.of("flyway.", "placeholders.");

    private PropertyName() {}

    /** Every name, and {@code PREFIX.NAME} for those that only begin alike. */
    static List<String> all() {
        return Stream.concat(KNOWN.stream(), PREFIXES.stream().map(prefix -> prefix + "NAME"))
                .toList();
    }

    /** @throws MigrationException if there is no such property; the message names the nearest one that there is */
    static void require(String name) {
        if (KNOWN.contains(name) || PREFIXES.stream().anyMatch(name::startsWith)) {
            return;
        }
        String nearest = KNOWN.stream()
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .orElseThrow();
        throw new MigrationException("The property \"" + name + "\" of jOOQ's <database> is not known: did you mean \""
                + nearest + "\"? Known are " + String.join(", ", all()) + ". No server was started.");
    }

    /** Levenshtein's: the insertions, deletions and replacements of one character that make one word the other. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[other.length()];
    }
}

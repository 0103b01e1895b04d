package io.pgseam.app.scale;

import io.pgseam.lock.Entry;
import io.pgseam.lock.Kind;
import io.pgseam.lock.SchemaLock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By which column each table is distributed, and beside which others it lies: as the tables' comments say. */
final class Distribution {
    private static final Pattern COMMENT =
            Pattern.compile("Distributed by (?<key>\\w+)(?:, beside (?<beside>\\w+))?[.]$");

    private final Map<String, String> keys = new TreeMap<>();
    private final Map<String, String> beside = new TreeMap<>();

    static Distribution of(SchemaLock lock) {
        Distribution distribution = new Distribution();
        for (Entry entry : lock.entries()) {
            Matcher comment = COMMENT.matcher(
                    entry.attributes().getOrDefault("comment", List.of("")).get(0));
            if (entry.kind() == Kind.TABLE && comment.find()) {
                String table = String.join(".", entry.name());
                distribution.keys.put(table, comment.group("key"));
                if (comment.group("beside") != null) {
                    distribution.beside.put(table, entry.name().get(0) + "." + comment.group("beside"));
                }
            }
        }
        return distribution;
    }

    /** The distribution key of a table, named {@code schema.table}; empty for what is no such table. */
    Optional<String> key(String table) {
        return Optional.ofNullable(keys.get(table));
    }

    boolean isDistributed(String table) {
        return keys.containsKey(table);
    }

    boolean areBeside(String one, String other) {
        return group(one).equals(group(other));
    }

    private String group(String table) {
        String first = table;
        // A circle would never end; there are no more steps than tables.
        for (int step = 0; step < keys.size() && beside.containsKey(first); step++) {
            first = beside.get(first);
        }
        return first;
    }
}

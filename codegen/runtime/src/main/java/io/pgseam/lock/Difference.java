package io.pgseam.lock;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What happened to one entry between an older and a newer lock. */
public sealed interface Difference {

    /** Returns the entry as it is in the newer lock, or was in the older one if it is gone. */
    Entry entry();

    /** Returns one line that begins with {@code +}, {@code -} or {@code ~}. */
    String text();

    /** The newer lock has an entry that the older one lacks. */
    record Added(Entry entry) implements Difference {
        @Override
        public String text() {
            return "+ " + entry.text();
        }
    }

    /** The older lock has an entry that the newer one lacks. */
    record Removed(Entry entry) implements Difference {
        @Override
        public String text() {
            return "- " + entry.text();
        }
    }

    /**
     * Both have the entry, with different attributes. Where the columns of a table or the fields of a composite type
     * have changed places, the attribute is {@code columns}, a list of those that both locks have.
     */
    record Changed(Entry before, Entry after) implements Difference {
        @Override
        public Entry entry() {
            return after;
        }

        /** Returns the names of the attributes that differ. */
        public Set<String> attributes() {
            Set<String> names = new LinkedHashSet<>(before.attributes().keySet());
            names.addAll(after.attributes().keySet());
            names.removeIf(name -> before.has(name)
                    && after.has(name)
                    && before.attributes().get(name).equals(after.attributes().get(name)));
            return names;
        }

        @Override
        public String text() {
            return "~ " + after.key()
                    + attributes().stream()
                            .map(name -> " " + value(before, name) + " -> " + value(after, name))
                            .collect(joining(","));
        }

        private static String value(Entry entry, String name) {
            List<String> values = entry.attributes().get(name);
            return values == null ? "no " + name : Quoting.attribute(name, values);
        }
    }
}

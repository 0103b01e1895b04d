package io.pgseam.generator.sources;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names that are taken in one place; names that differ in case alone are the same. */
public final class Identifiers {
    private final Set<String> taken = new HashSet<>();

    /** Marks names as taken. */
    public Identifiers with(Collection<String> names) {
        names.forEach(name -> taken.add(key(name)));
        return this;
    }

    /** Takes the name that is wanted, with as many {@code _} behind it as make it free. */
    public String take(String wanted) {
        String name = wanted;
        while (!taken.add(key(name))) {
            name += "_";
        }
        return name;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

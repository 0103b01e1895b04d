package io.pgseam.generator.constraints;

import java.util.Comparator;

/** A table or a domain. */
record Owner(String schema, String name) implements Comparable<Owner> {
    private static final Comparator<Owner> ORDER =
            Comparator.comparing(Owner::schema).thenComparing(Owner::name);

    @Override
    public int compareTo(Owner other) {
        return ORDER.compare(this, other);
    }
}

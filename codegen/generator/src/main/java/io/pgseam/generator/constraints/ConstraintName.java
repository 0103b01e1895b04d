package io.pgseam.generator.constraints;

import java.util.Comparator;

/** A constraint or a unique index. */
record ConstraintName(Owner owner, String name) implements Comparable<ConstraintName> {
    private static final Comparator<ConstraintName> ORDER =
            Comparator.comparing(ConstraintName::owner).thenComparing(ConstraintName::name);

    @Override
    public int compareTo(ConstraintName other) {
        return ORDER.compare(this, other);
    }
}

package io.pgseam.guard.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Rejects classes that are parts of SQL of their own: jOOQ hands them a context to write text to.
 *
 * <p>What jOOQ generates extends a few classes that leave nothing to render, and passes.
 */
record Extension() implements Rule {

    private static final Set<String> POINTS = Set.of(
            "org.jooq.Binding",
            "org.jooq.Context",
            "org.jooq.ParseListener",
            "org.jooq.QueryPart",
            "org.jooq.conf.Settings");

    private static final Set<String> GENERATED = Set.of(
            "org.jooq.impl.AbstractRoutine",
            "org.jooq.impl.CatalogImpl",
            "org.jooq.impl.PackageImpl",
            "org.jooq.impl.SchemaImpl",
            "org.jooq.impl.SequenceImpl",
            "org.jooq.impl.TableImpl",
            "org.jooq.impl.UDTImpl");

    /** Extends a class that is generated from, and hands out a context all the same. */
    private static final String TABLE = "org.jooq.impl.CustomTable";

    /**
     * Returns the extension point that a class uses.
     *
     * @param supertypes all of them by binary name, the nearest first
     */
    static Optional<Entry> in(Collection<String> supertypes) {
        if (supertypes.stream().noneMatch(POINTS::contains)
                || supertypes.stream().anyMatch(GENERATED::contains) && !supertypes.contains(TABLE)) {
            return Optional.empty();
        }
        return supertypes.stream()
                .filter(type -> type.startsWith("org.jooq."))
                .findFirst()
                .map(type -> new Entry("extends " + Signature.simpleName(type), new Extension()));
    }

    static boolean isPoint(String type) {
        return POINTS.contains(type);
    }

    @Override
    public boolean rejects(Member declaration) {
        return false;
    }

    @Override
    public String wayOut() {
        return "Use the DSL, an operator of io.pgseam.operators, or put the expression into a view.";
    }
}

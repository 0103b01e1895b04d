package io.pgseam.guard.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Rejects reflection and method handles on types that take SQL as text: what is called cannot be known then. */
record Reflection() implements Rule {

    private static final MemberList MEMBERS = MemberList.of("reflection.txt");
    private static final Set<String> CONTEXTS = Set.of("org.jooq.DSLContext", "org.jooq.PlainSQL");

    /**
     * Returns the entry for a use of this member on a class.
     *
     * @param target the class that is looked into and its supertypes, by binary name
     */
    static Optional<Entry> on(Member member, Collection<String> target) {
        return MEMBERS.contains(member) && target.stream().anyMatch(Reflection::isGuarded)
                ? Optional.of(new Entry(Signature.of(member), new Reflection()))
                : Optional.empty();
    }

    /** Says whether the member looks into a class at all. */
    static boolean isLookup(Member member) {
        return MEMBERS.contains(member);
    }

    private static boolean isGuarded(String type) {
        return CONTEXTS.contains(type)
                || Extension.isPoint(type)
                || Rules.owners().contains(type);
    }

    @Override
    public boolean rejects(Member declaration) {
        return false;
    }

    @Override
    public String wayOut() {
        return "Call the method itself, so that the compiler sees which one it is.";
    }
}

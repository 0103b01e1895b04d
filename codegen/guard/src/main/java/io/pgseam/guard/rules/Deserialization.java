package io.pgseam.guard.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Rejects parts of SQL made from bytes: they can hold any text. */
record Deserialization() implements Rule {

    private static final Set<String> READERS = Set.of("java.io.ObjectInput", "java.io.ObjectInputStream");
    private static final Set<String> METHODS = Set.of("readObject", "readUnshared");

    static Optional<Entry> into(Member member, Collection<String> target) {
        return READERS.contains(member.owner())
                        && METHODS.contains(member.name())
                        && target.stream().anyMatch(Extension::isPoint)
                ? Optional.of(new Entry(Signature.of(member), new Deserialization()))
                : Optional.empty();
    }

    @Override
    public boolean rejects(Member declaration) {
        return false;
    }

    @Override
    public String wayOut() {
        return "Send the values, and build the query where it runs.";
    }
}

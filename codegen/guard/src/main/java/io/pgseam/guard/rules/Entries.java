package io.pgseam.guard.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the plain SQL entry behind a member: the member itself, or one that it overrides.
 *
 * <p>jOOQ's classes do not repeat {@code @PlainSQL} on their overrides, so a method alone does not tell. Each member is
 * looked up once. Not thread-safe.
 *
 * @param <M> the layer's own handle of a member
 */
public final class Entries<M> {

    private final Members<M> members;
    private final Map<M, Optional<Entry>> declared = new HashMap<>();
    private final Map<M, Optional<Entry>> overridden = new HashMap<>();

    /** Looks up members of this hierarchy. */
    public Entries(Members<M> members) {
        this.members = members;
    }

    /** Returns the entry that a call of, or reference to, this member reaches. */
    public Optional<Entry> behind(M member) {
        return declaredAs(member).or(() -> overriddenBy(member));
    }

    /** Returns the nearest entry that this method overrides, directly or through other overrides. */
    public Optional<Entry> overriddenBy(M member) {
        var known = overridden.get(member);
        if (known == null) {
            known = members.overriddenBy(member).stream()
                    .flatMap(supermethod -> declaredAs(supermethod).stream())
                    .findFirst();
            overridden.put(member, known);
        }
        return known;
    }

    private Optional<Entry> declaredAs(M member) {
        return declared.computeIfAbsent(member, unknown -> Rules.judge(members.describe(unknown)));
    }
}

package io.pgseam.guard.rules;

import java.util.List;
import java.util.Optional;

/** A member or type that takes SQL as text: the one that users find in the documentation, not an override of it. */
public final class Entry {

    private final String signature;
    private final Rule rule;
    private final Optional<Member> declaration;

    Entry(String signature, Rule rule) {
        this.signature = signature;
        this.rule = rule;
        this.declaration = Optional.empty();
    }

    Entry(Member declaration, Rule rule) {
        this.signature = Signature.of(declaration);
        this.rule = rule;
        this.declaration = Optional.of(declaration);
    }

    /**
     * Says whether this use is allowed nevertheless.
     *
     * @param arguments as for {@link Rule#permits}
     */
    public boolean permits(List<Optional<Object>> arguments) {
        return declaration.filter(member -> rule.permits(member, arguments)).isPresent();
    }

    /** Says whether the build wants the rule behind it. */
    public boolean isAskedFor(GuardArguments arguments) {
        return rule.isAskedFor(arguments);
    }

    /** Returns the compile error, such as {@code plain SQL: DSL.condition(String). Use ...}. */
    public String message() {
        return rule.title() + ": " + signature + ". " + rule.wayOut();
    }
}

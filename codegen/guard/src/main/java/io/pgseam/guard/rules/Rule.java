package io.pgseam.guard.rules;

import java.util.List;
import java.util.Optional;

/** One reason to reject a member or a type. Stateless. */
public sealed interface Rule
        permits Deserialization, DriverProperty, Extension, JooqPlainSql, Listed, OnRequest, Reflection {

    /**
     * Says whether this declaration takes SQL as text. The rule judges the declaration alone; {@link Entries} asks
     * about those that it overrides.
     */
    boolean rejects(Member declaration);

    /**
     * Says whether this use of a rejected declaration is allowed nevertheless. Default: no.
     *
     * @param arguments what is passed, empty where it is no compile-time constant; the list is empty where nothing is
     *     passed yet: a method reference or an override
     */
    default boolean permits(Member declaration, List<Optional<Object>> arguments) {
        return false;
    }

    /** Says whether the build wants this rule. Default: yes. */
    default boolean isAskedFor(GuardArguments arguments) {
        return true;
    }

    /** Returns what is found, which begins the message. */
    default String title() {
        return "plain SQL";
    }

    /** Returns what to write instead: one sentence. */
    String wayOut();
}

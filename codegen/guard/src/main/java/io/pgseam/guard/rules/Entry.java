package io.pgseam.guard.rules;

/**
 * A method or constructor that takes SQL as text.
 *
 * @param signature the declaration that the rule rejects, such as {@code Table.join(String)}: the one that users find
 *     in the documentation, not an override of it
 * @param rule the rule that rejects it
 */
public record Entry(String signature, Rule rule) {

    /** Returns the compile error, such as {@code plain SQL: DSL.condition(String). Use ...}. */
    public String message() {
        return "plain SQL: " + signature + ". " + rule.wayOut();
    }
}

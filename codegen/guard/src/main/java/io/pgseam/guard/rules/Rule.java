package io.pgseam.guard.rules;

/** One reason to reject a method, constructor or field. Stateless. */
public sealed interface Rule permits JooqPlainSql, JdbcText {

    /**
     * Says whether this declaration takes SQL as text. The rule judges the declaration alone; {@link Entries} asks
     * about those that it overrides.
     */
    boolean rejects(Member declaration);

    /** Returns what to write instead: one sentence. */
    String wayOut();
}

package io.pgseam.guard;

import javax.lang.model.element.ExecutableElement;

/** One reason to reject a method or constructor. Stateless. */
sealed interface Rule permits JooqPlainSql, JdbcText {

    /**
     * Says whether this declaration takes SQL as text. The rule judges the declaration alone; {@link Entries} asks
     * about those that it overrides.
     */
    boolean rejects(ExecutableElement declaration);

    /** Returns what to write instead: one sentence. */
    String wayOut();
}

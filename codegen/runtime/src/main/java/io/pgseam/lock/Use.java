package io.pgseam.lock;

/** What code does with a schema, for telling what a difference breaks. */
public enum Use {
    /** Queries, and what they hand to Java. */
    READING,
    /** INSERT, UPDATE, DELETE and COPY. */
    WRITING,
    /** Calls of functions, procedures and aggregates. */
    CALLING
}

package io.pgseam.lock;

/** How much a database may differ from the lock that code was compiled against. */
public enum Strictness {
    /** Not at all, comments included. */
    EXACT,
    /**
     * By what breaks nothing: new tables, nullable columns, indexes, comments and the like, as {@link LockDiff#impacts}
     * judges. For a database that is migrated before every application that uses it is.
     */
    COMPATIBLE
}

package io.pgseam.lock;

/** The database is not the one that the classes were generated for. */
public final class SchemaMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LockDiff diff;

    SchemaMismatchException(String database, LockDiff diff) {
        super("Database \"%s\" does not match schema.lock: - is missing there, + is only there %s\n%s"
                        .formatted(database, diff.counts(), diff.text().indent(2))
                + "Nothing was changed. Migrate the database, or start the version that was built for it.");
        this.diff = diff;
    }

    /** Returns the differences from the lock to the database that are not allowed. */
    public LockDiff diff() {
        return diff;
    }
}

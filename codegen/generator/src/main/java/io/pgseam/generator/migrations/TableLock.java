package io.pgseam.generator.migrations;

import java.util.Arrays;
import java.util.Optional;

/** The locks of a table that others wait for, the weakest first. A weaker one lets rows be read and written. */
public enum TableLock {
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /**
     * Finds the lock of a mode.
     *
     * @param mode as {@code pg_locks} has it, such as {@code ShareRowExclusiveLock}; empty for one that readers and writers get along with
     */
    public static Optional<TableLock> ofMode(String mode) {
        return Arrays.stream(values())
                .filter(lock -> mode.equalsIgnoreCase(lock.name().replace("_", "") + "Lock"))
                .findFirst();
    }

    /** As the manual of PostgreSQL writes it. */
    String text() {
        return name().replace('_', ' ');
    }

    String waiting() {
        return this == ACCESS_EXCLUSIVE ? "readers and writers wait" : "writers wait";
    }
}

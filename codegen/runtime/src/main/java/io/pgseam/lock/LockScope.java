package io.pgseam.lock;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What part of a database a lock describes; it stands in the lock's first line.
 *
 * @param schemas whose objects are in the lock; sorted, each once
 * @param historyTable Flyway's, left out in every one of these schemas
 */
public record LockScope(List<String> schemas, String historyTable) {

    /** @throws IllegalArgumentException if there is no schema */
    public LockScope {
        schemas = List.copyOf(new TreeSet<>(schemas));
        if (schemas.isEmpty()) {
            throw new IllegalArgumentException("A lock needs at least one schema, found none");
        }
    }

    /** These schemas, without a table {@code flyway_schema_history}. */
    public static LockScope of(Collection<String> schemas) {
        return new LockScope(List.copyOf(schemas), "flyway_schema_history");
    }
}

package io.pgseam.generator.migrations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a migration shall not do to a table that was there before it, and how the same is done while the application goes on. */
public enum MigrationRule {
    /** An index is built without CONCURRENTLY. */
    INDEX_BLOCKS_WRITES(
            "holds %2$s on %1$s while it reads all rows: %3$s",
            "Use CREATE INDEX CONCURRENTLY in a migration of its own (executeInTransaction=false)"),
    /** An index is dropped without CONCURRENTLY. */
    INDEX_DROP_BLOCKS(
            "takes %2$s on %1$s, and waits for all who read it: behind it %3$s",
            "Use DROP INDEX CONCURRENTLY in a migration of its own (executeInTransaction=false)"),
    /** REINDEX without CONCURRENTLY. */
    INDEX_REBUILD_BLOCKS(
            "holds %2$s on %1$s while it builds its index anew: %3$s",
            "Use REINDEX CONCURRENTLY in a migration of its own (executeInTransaction=false)"),
    /** A primary key, a unique or an exclusion constraint that builds its index. */
    CONSTRAINT_BUILDS_INDEX(
            "holds %2$s on %1$s while it builds the index of a constraint: %3$s",
            "Use CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, and ADD CONSTRAINT ... USING INDEX in the next"),
    /** A new column whose values are not the same in all rows: a volatile default, an identity, a stored expression. */
    NEW_COLUMN_REWRITES(
            "holds %2$s on %1$s while it writes all rows anew: %3$s",
            "Add the column without a default, set the default in another statement, and fill old rows in batches"),
    /** A column's type becomes one that is stored otherwise. */
    TYPE_CHANGE_REWRITES(
            "holds %2$s on %1$s while it writes all rows anew in another type: %3$s",
            "Add a column of the new type, fill it in batches, and drop the old one in a later release"),
    /** VACUUM FULL, CLUSTER, REFRESH MATERIALIZED VIEW, SET LOGGED and the like. */
    TABLE_REWRITE(
            "holds %2$s on %1$s while it writes all rows anew: %3$s",
            "Refresh a materialized view CONCURRENTLY, and leave a table to autovacuum"),
    /** A new column is NOT NULL, without a value for the rows that are there. */
    NOT_NULL_WITHOUT_DEFAULT(
            "adds a NOT NULL column without a default to %1$s: it fails as soon as there are rows",
            "Give it a constant DEFAULT, or add it nullable and fill it in batches"),
    /** SET NOT NULL on a column that no valid CHECK has proved. */
    NOT_NULL_SCANS(
            "holds %2$s on %1$s while it reads all rows for a null: %3$s",
            "Add CHECK (... IS NOT NULL) NOT VALID, VALIDATE CONSTRAINT in the next migration, and then SET NOT NULL"),
    /** A CHECK without NOT VALID, or validated in the transaction that added it. */
    CHECK_SCANS(
            "holds %2$s on %1$s while it checks all rows: %3$s",
            "Add it NOT VALID, and VALIDATE CONSTRAINT in the next migration"),
    /** A foreign key without NOT VALID, or validated in the transaction that added it. */
    FOREIGN_KEY_SCANS(
            "holds %2$s on %1$s while it looks up all rows: %3$s",
            "Add it NOT VALID, and VALIDATE CONSTRAINT in the next migration"),
    /** Anything else that reads a whole table of which the transaction holds such a lock. */
    SCAN_UNDER_LOCK(
            "reads all rows of %1$s, on which its transaction holds %2$s: %3$s",
            "Put it into a migration of its own, before or after the one that locks"),
    /** LOCK TABLE, or a statement that found nothing to change. */
    LOCK_FOR_NOTHING(
            "takes %2$s on %1$s and changes nothing there: %3$s",
            "Leave it out, as each statement takes the lock that it needs"),
    /** The second table of a transaction that nobody else may read. */
    SEVERAL_TABLES_LOCKED(
            "takes %2$s on %1$s while its transaction holds it on another table: a transaction of the application that has"
                    + " locked this one and wants the other is a deadlock",
            "Put it into a migration of its own"),
    /** A label of an enum that none of the statements beside it can use, as it is not committed. */
    ENUM_LABEL_NOT_ALONE(
            "adds a label to %1$s in one transaction with other statements, which cannot use it yet",
            "Put it into a migration of its own"),
    /** A SECURITY DEFINER function without a search path of its own that ends with pg_temp. */
    DEFINER_OPEN(
            "gives %1$s the rights of its owner, and leaves it to its callers where it looks up names: whoever puts a table or a"
                    + " function before the one that is meant runs as the owner",
            "Give it SET search_path = the schemas that it needs, with pg_temp as the last"),
    /** A lock that others wait for, without an end to the wait for it. */
    NO_LOCK_TIMEOUT(
            "waits for %2$s on %1$s as long as it takes, without a lock_timeout: behind it %3$s",
            "Begin with SET LOCAL lock_timeout = '3s', or tell the lint of the session's own (lockTimeout)");

    private final String harm;
    private final String safeWay;

    MigrationRule(String harm, String safeWay) {
        this.harm = harm;
        this.safeWay = safeWay;
    }

    /** Finds a rule by its {@link #id}. */
    static Optional<MigrationRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** As a waiver names it, such as {@code index-blocks-writes}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens, as a phrase that follows the statement. */
    String harm(String table, Optional<TableLock> lock) {
        return harm.formatted(
                table,
                lock.map(TableLock::text).orElse("no lock"),
                lock.map(TableLock::waiting).orElse("nobody waits"));
    }

    /** How the same is done, as a sentence without its full stop. */
    String safeWay() {
        return safeWay;
    }
}

package io.pgseam.generator.migrations;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A statement of a migration that would make the application wait, or fail.
 *
 * @param migration the file's name, or the class of a Java migration
 * @param line where the statement begins; empty if its text is not found there, as with placeholders
 * @param table which it is about, with its schema unless that is the default one; of an enum's label the enum, and of a function the function
 * @param lock what it holds there; empty for an enum and a function
 * @param statement its first words
 */
public record MigrationFinding(
        String migration,
        OptionalInt line,
        MigrationRule rule,
        String table,
        Optional<TableLock> lock,
        String statement) {
    /** Returns where and what, the way around it, and the waiver that would let it pass; one line. */
    String text(String waivers) {
        return "%s%s: %s %s. %s, or add to %s: %s"
                .formatted(
                        migration,
                        line.isPresent() ? ":" + line.getAsInt() : "",
                        statement,
                        rule.harm(table, lock),
                        rule.safeWay(),
                        waivers,
                        new Waiver(migration, rule, table, "WHY"));
    }

    /** Returns whether one waiver would cover both, so that the first of them stands for all. */
    public boolean isLike(MigrationFinding other) {
        return migration.equals(other.migration) && rule == other.rule && table.equals(other.table);
    }
}

package io.pgseam.generator.migrations;

/**
 * A finding that was looked at and may stay.
 *
 * @param reason why nobody is harmed
 */
record Waiver(String migration, MigrationRule rule, String table, String reason) {
    boolean covers(MigrationFinding finding) {
        return finding.migration().equals(migration)
                && finding.rule() == rule
                && finding.table().equals(table);
    }

    /** The line of the file. */
    @Override
    public String toString() {
        return "%s | %s | %s | %s".formatted(migration, rule.id(), table, reason);
    }
}

package io.pgseam.constraints;

import java.util.Set;

/** What a constraint demands. */
public enum ConstraintKind {
    PRIMARY_KEY("23505"),
    /** A unique constraint, or a unique index: partial and over expressions too. */
    UNIQUE("23505"),
    /** Also what forbids to delete or change a referenced row. */
    FOREIGN_KEY("23503", "23001"),
    /** Of a table or of a domain. */
    CHECK("23514"),
    EXCLUSION("23P01"),
    /** Of a column or of a domain. */
    NOT_NULL("23502");

    private final Set<String> sqlStates;

    ConstraintKind(String... sqlStates) {
        this.sqlStates = Set.of(sqlStates);
    }

    boolean isReportedWith(String sqlState) {
        return sqlStates.contains(sqlState);
    }
}

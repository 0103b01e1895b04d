package io.pgseam.app.cli;

/** What a command does to its database. */
enum Work {
    /** Statements that are soon done. */
    SHORT,
    /** Statements that take as long as they take. */
    LONG,
    /** Migrations: as long as they take, and by the role that owns the tables. */
    MIGRATION
}

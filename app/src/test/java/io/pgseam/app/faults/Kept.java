package io.pgseam.app.faults;

/** What is left of a run, of what it should have done. */
enum Kept {
    NOTHING,
    EVERYTHING,
    /** Neither all nor nothing. */
    HALF,
    /** Some of it more than once. */
    TWICE
}

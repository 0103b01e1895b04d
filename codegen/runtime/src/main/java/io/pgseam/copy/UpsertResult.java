package io.pgseam.copy;

import java.time.Duration;

/**
 * What a completed upsert has done.
 *
 * @param sent the rows of the input
 * @param inserted the rows that are new in the table
 * @param updated the rows that the table had, and that were set
 * @param elapsed the time from opening to completion
 */
public record UpsertResult(long sent, long inserted, long updated, Duration elapsed) {

    /** Returns the rows of the input that changed nothing: left by DO NOTHING, or lost to another of the same key. */
    public long untouched() {
        return sent - inserted - updated;
    }
}

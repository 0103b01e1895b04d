package io.pgseam.copy.csv;

import java.time.Duration;

/**
 * What a completed import has done.
 *
 * @param read the rows of the file, without the header
 * @param inserted the rows that are new in the table
 * @param updated the rows that the table had, and that were set
 * @param untouched the rows that changed nothing: left by DO NOTHING, or lost to another of the same key
 * @param rejected the rows in the reject file
 * @param elapsed the time from opening the file to completion
 */
public record ImportResult(long read, long inserted, long updated, long untouched, long rejected, Duration elapsed) {}

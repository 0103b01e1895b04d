package io.pgseam.copy.csv;

import java.time.Duration;

/**
 * What a completed export has done.
 *
 * @param rows the rows written, without the header
 * @param elapsed the time from the beginning to completion
 */
public record ExportResult(long rows, Duration elapsed) {}

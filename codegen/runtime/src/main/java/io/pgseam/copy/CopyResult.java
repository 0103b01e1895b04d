package io.pgseam.copy;

import java.time.Duration;

/**
 * What a completed COPY has done.
 *
 * @param rows the rows that the server has taken
 * @param bytes the bytes sent to it, with header and trailer
 * @param elapsed the time from opening to completion
 */
public record CopyResult(long rows, long bytes, Duration elapsed) {}

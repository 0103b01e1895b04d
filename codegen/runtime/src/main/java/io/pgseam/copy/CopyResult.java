package io.pgseam.copy;

import java.time.Duration;

/**
 * What a completed COPY has done.
 *
 * @param rows the rows that the server has taken or given
 * @param bytes the bytes of the stream, with header and trailer
 * @param elapsed the time from opening to completion or the last row
 */
public record CopyResult(long rows, long bytes, Duration elapsed) {}

package io.pgseam.app.http;

import java.time.Duration;

/**
 * How large and how slow a request may be.
 *
 * @param bodyBytes of a JSON body
 * @param fileBytes of a file, packed and unpacked
 * @param bodyTime for a JSON body, and for each pause of a connection
 * @param fileTime for reading or writing a file, at the server too
 * @param stopTime for requests that are being answered when the server is closed
 */
public record HttpLimits(int bodyBytes, long fileBytes, Duration bodyTime, Duration fileTime, Duration stopTime) {}

package io.pgseam.statements;

import io.pgseam.lock.Difference;
import java.util.Optional;

/**
 * A statement that fails on another schema, can fail there, or gives something else.
 *
 * @param reason as a phrase; with the server's message and SQLSTATE where it refuses the statement
 * @param change what in the schema it comes from; empty if that cannot be told
 */
public record Finding(RecordedStatement statement, String reason, Optional<Difference> change) {}

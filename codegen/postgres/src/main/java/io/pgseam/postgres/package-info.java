/**
 * "Give me a PostgreSQL": a server to make throw-away databases on, from a given URL, a container or embedded binaries.
 *
 * <p>Imports nothing else of pgseam, and neither jOOQ nor Flyway. Begin reading at {@link io.pgseam.postgres.PostgresServer}; the order in
 * which servers are tried is {@code ServerLadder}.
 */
@NullMarked
package io.pgseam.postgres;

import org.jspecify.annotations.NullMarked;

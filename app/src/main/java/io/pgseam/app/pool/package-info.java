/**
 * The shop's connections: one HikariCP pool, jOOQ's context on it, what it counts, and whether the server is there.
 *
 * <p>Imports {@code config} and {@code errors}. Begin reading at {@link io.pgseam.app.pool.ConnectionPool}.
 */
@NullMarked
package io.pgseam.app.pool;

import org.jspecify.annotations.NullMarked;

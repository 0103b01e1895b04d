/**
 * The shop's connections: one HikariCP pool, and jOOQ's context on it.
 *
 * <p>Imports {@code config} and {@code errors}. Begin reading at {@link io.pgseam.app.pool.ConnectionPool}.
 */
@NullMarked
package io.pgseam.app.pool;

import org.jspecify.annotations.NullMarked;

/**
 * The build's side of pgseam: a jOOQ {@code Database} that starts a throw-away PostgreSQL, migrates it, and lets jOOQ read it.
 *
 * <p>Imports {@code .constraints}, {@code .inserts}, {@code .migrations}, {@code .pages}, {@code .sources}, {@code .watch}, {@code
 * io.pgseam.postgres} and {@code io.pgseam.lock}, jOOQ's meta and codegen, and Flyway. Begin reading at {@link
 * io.pgseam.generator.MigratedPostgresDatabase}.
 */
@NullMarked
package io.pgseam.generator;

import org.jspecify.annotations.NullMarked;

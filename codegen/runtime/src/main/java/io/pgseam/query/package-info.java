/**
 * Compiled queries: written once in jOOQ's DSL with typed parameters, rendered once, then executed with bind values alone and read by position.
 *
 * <p>May import: {@code io.pgseam.types}. Begin with {@link io.pgseam.query.Compiled}; how a query comes to its statement is in {@code
 * Compilation}, how that is executed in {@code Run}.
 */
@NullMarked
package io.pgseam.query;

import org.jspecify.annotations.NullMarked;

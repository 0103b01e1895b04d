/**
 * The guard: rejects SQL written as text, when Java is compiled and when jars are packaged.
 *
 * <p>May import: its own subpackages, the public compiler API and JSpecify. Nothing else of pgseam, and not jOOQ.
 *
 * <p>Begin reading at {@link io.pgseam.guard.PgSeamGuard}, the javac plugin. What is rejected stands in {@code rules}; a
 * new kind of rejected method is a new {@link io.pgseam.guard.rules.Rule}.
 */
@NullMarked
package io.pgseam.guard;

import org.jspecify.annotations.NullMarked;

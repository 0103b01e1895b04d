/**
 * The compile-time guard: a javac plugin that rejects SQL written as text.
 *
 * <p>May import: the public compiler API ({@code com.sun.source}, {@code javax.lang.model}) and JSpecify. Nothing else
 * of pgseam, and not jOOQ: its types are known by name, so that the guard runs with any jOOQ version, or none.
 *
 * <p>Begin reading at {@link io.pgseam.guard.PgSeamGuard}. A new kind of rejected method is a new
 * {@code Rule}: {@code JooqPlainSql} is the pattern.
 */
@NullMarked
package io.pgseam.guard;

import org.jspecify.annotations.NullMarked;

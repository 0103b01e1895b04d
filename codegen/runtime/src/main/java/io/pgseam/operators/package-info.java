/**
 * PostgreSQL operators that jOOQ lacks, each built once, typed, and in the form that an index can serve.
 *
 * <p>The only place where an operator is spelt in SQL: each template is a constant, operands are query parts and bind
 * values. May import: {@code io.pgseam.types}. Begin with {@link io.pgseam.operators.Jsonb}; OPERATORS.md lists them all.
 */
@NullMarked
package io.pgseam.operators;

import org.jspecify.annotations.NullMarked;

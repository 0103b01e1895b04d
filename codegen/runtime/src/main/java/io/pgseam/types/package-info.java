/**
 * The Java types of PostgreSQL's types where jOOQ has none, or none without loss, and the bindings that generated code uses.
 *
 * <p>May import: nothing of ours. Begin with {@link io.pgseam.types.PostgresType}, then {@link
 * io.pgseam.types.FieldText}.
 */
@NullMarked
package io.pgseam.types;

import org.jspecify.annotations.NullMarked;

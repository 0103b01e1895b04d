/**
 * Typed COPY: records of a generated jOOQ table stream into PostgreSQL in its binary format, and rows of a table or
 * a query out of it.
 *
 * <p>May import: {@code io.pgseam.copy.codec} and {@code io.pgseam.copy.wire}. Begin with {@link
 * io.pgseam.copy.CopyIn} and {@link io.pgseam.copy.CopyOut}.
 */
@NullMarked
package io.pgseam.copy;

import org.jspecify.annotations.NullMarked;

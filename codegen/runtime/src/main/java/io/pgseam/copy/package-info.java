/**
 * Typed COPY: records of a generated jOOQ table stream into PostgreSQL in its binary format.
 *
 * <p>May import: {@code io.pgseam.copy.codec} and {@code io.pgseam.copy.wire}. Begin with {@link
 * io.pgseam.copy.CopyIn}.
 */
@NullMarked
package io.pgseam.copy;

import org.jspecify.annotations.NullMarked;

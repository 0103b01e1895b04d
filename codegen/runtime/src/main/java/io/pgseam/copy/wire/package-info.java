/**
 * The bytes of binary COPY: one reused buffer with big-endian writers.
 *
 * <p>May import: nothing of ours. Begin with {@link io.pgseam.copy.wire.WireBuffer}.
 */
@NullMarked
package io.pgseam.copy.wire;

import org.jspecify.annotations.NullMarked;

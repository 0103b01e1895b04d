/**
 * The bytes of binary COPY: one reused buffer with big-endian writers, and a reader.
 *
 * <p>May import: nothing of ours. Begin with {@link io.pgseam.copy.wire.WireBuffer}
 * and {@link io.pgseam.copy.wire.WireReader}.
 */
@NullMarked
package io.pgseam.copy.wire;

import org.jspecify.annotations.NullMarked;

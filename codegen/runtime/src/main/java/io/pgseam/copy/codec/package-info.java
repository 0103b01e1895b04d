/**
 * One codec for each PostgreSQL type: its binary form, as COPY sends it.
 *
 * <p>May import: {@code io.pgseam.copy.wire} and {@code io.pgseam.types}. Begin with {@link io.pgseam.copy.codec.Codec}, then
 * {@link io.pgseam.copy.codec.CodecRegistry}.
 */
@NullMarked
package io.pgseam.copy.codec;

import org.jspecify.annotations.NullMarked;

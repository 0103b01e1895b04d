/**
 * Java types and converters that jOOQ lacks, for use as forced types in a generated schema.
 *
 * <p>May import: nothing of ours. Begin with {@link io.pgseam.types.UtcConverter}.
 */
@NullMarked
package io.pgseam.types;

import org.jspecify.annotations.NullMarked;

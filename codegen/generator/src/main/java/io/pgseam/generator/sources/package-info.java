/**
 * Writes classes beside those that jOOQ generates: into the same package, under names that are free, and removed by jOOQ
 * when they are not written any more.
 *
 * <p>Imports nothing of ours. Begin reading at {@link io.pgseam.generator.sources.SchemaPackage}.
 */
@NullMarked
package io.pgseam.generator.sources;

import org.jspecify.annotations.NullMarked;

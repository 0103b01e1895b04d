/**
 * What is added to jOOQ's table classes for outer joins.
 *
 * <p>Imports {@code io.pgseam.generator.sources}. Begin reading at {@link io.pgseam.generator.optionals.OrNull}.
 */
@NullMarked
package io.pgseam.generator.optionals;

import org.jspecify.annotations.NullMarked;

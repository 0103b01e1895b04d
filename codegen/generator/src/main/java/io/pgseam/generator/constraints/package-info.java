/**
 * Generates the constraint catalogue: an enum of each table's constraints, the sealed interface of all of a schema's, and
 * the class that finds the constant an exception is about.
 *
 * <p>What there is comes from the lock, so that it is the same from every PostgreSQL; the catalog adds the columns and the
 * names in partitions. Imports {@code .sources}, {@code io.pgseam.constraints} and {@code io.pgseam.lock}. Begin reading at
 * {@link io.pgseam.generator.constraints.ConstraintCatalogue}.
 */
@NullMarked
package io.pgseam.generator.constraints;

import org.jspecify.annotations.NullMarked;

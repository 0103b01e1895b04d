/**
 * Generates a builder for each table's new rows, whose stages ask for the required columns, one after the other.
 *
 * <p>Imports {@code .sources}, {@code io.pgseam.inserts} and {@code io.pgseam.lock}. Begin reading at
 * {@link io.pgseam.generator.inserts.InsertBuilders}.
 */
@NullMarked
package io.pgseam.generator.inserts;

import org.jspecify.annotations.NullMarked;

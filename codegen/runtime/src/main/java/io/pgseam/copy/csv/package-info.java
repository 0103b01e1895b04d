/**
 * CSV files in and out of generated tables: read and typed in Java, sent by binary COPY, each bad row reported with its place.
 *
 * <p>May import: {@code io.pgseam.copy} and {@code io.pgseam.types}. Begin with {@link io.pgseam.copy.csv.CsvImport}.
 */
@NullMarked
package io.pgseam.copy.csv;

import org.jspecify.annotations.NullMarked;

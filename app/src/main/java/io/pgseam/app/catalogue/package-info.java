/**
 * Products: their records, their repository, and the CSV file that they come in.
 *
 * <p>Imports {@code tx}, the generated schema and pgseam's runtime. Begin reading at {@link io.pgseam.app.catalogue.CatalogueRepository}.
 */
@NullMarked
package io.pgseam.app.catalogue;

import org.jspecify.annotations.NullMarked;

/**
 * The routes, a class for each thing that they are about.
 *
 * <p>Imports {@code http.route}, the features, and {@code tx}. Begin reading at {@link io.pgseam.app.http.resource.ProductRoutes}.
 */
@NullMarked
package io.pgseam.app.http.resource;

import org.jspecify.annotations.NullMarked;

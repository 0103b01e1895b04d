/**
 * The document that describes the server, made from its routes.
 *
 * <p>Imports {@code http.route}, {@code http.problem} and {@code http.schema}. Begin reading at {@link io.pgseam.app.http.openapi.OpenApi}.
 */
@NullMarked
package io.pgseam.app.http.openapi;

import org.jspecify.annotations.NullMarked;

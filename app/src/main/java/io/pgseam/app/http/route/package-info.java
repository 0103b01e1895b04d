/**
 * Routes as values: method, path, parameters, body, answers, handler. The server and its document are both made from them.
 *
 * <p>Imports {@code http.problem}, {@code http.schema} and {@code json}. Begin reading at {@link io.pgseam.app.http.route.Route}.
 */
@NullMarked
package io.pgseam.app.http.route;

import org.jspecify.annotations.NullMarked;

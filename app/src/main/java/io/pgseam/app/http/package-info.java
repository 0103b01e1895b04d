/**
 * The shop over HTTP: the server, its settings, and what it does with every request.
 *
 * <p>Imports its sub-packages, {@code config}, {@code pool} and {@code tx}; the routes are in {@code resource}. Begin reading at
 * {@link io.pgseam.app.http.ShopServer}.
 */
@NullMarked
package io.pgseam.app.http;

import org.jspecify.annotations.NullMarked;

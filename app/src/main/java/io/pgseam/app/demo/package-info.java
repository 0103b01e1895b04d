/**
 * The shop shown at work on a throw-away server.
 *
 * <p>The one package of the shop that imports {@code io.pgseam.postgres}. Begin reading at {@link io.pgseam.app.demo.Demo}.
 */
@NullMarked
package io.pgseam.app.demo;

import org.jspecify.annotations.NullMarked;

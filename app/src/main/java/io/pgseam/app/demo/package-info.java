/**
 * The shop shown at work on a throw-away server.
 *
 * <p>Imports {@code io.pgseam.postgres}, as {@code cli} does, and nothing else of the shop does. Begin reading at {@link io.pgseam.app.demo.Demo}.
 */
@NullMarked
package io.pgseam.app.demo;

import org.jspecify.annotations.NullMarked;

/**
 * How the shop is configured: from the environment and a file, every problem told at once, passwords never shown.
 *
 * <p>Imports nothing else of the shop. Begin reading at {@link io.pgseam.app.config.ShopSettings}.
 */
@NullMarked
package io.pgseam.app.config;

import org.jspecify.annotations.NullMarked;

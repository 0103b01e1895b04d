/**
 * What people get to see: text whose control characters are visible, and tables.
 *
 * <p>Imports nothing of the shop but {@code json}. Begin reading at {@link io.pgseam.app.terminal.Listing}.
 */
@NullMarked
package io.pgseam.app.terminal;

import org.jspecify.annotations.NullMarked;

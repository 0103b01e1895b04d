/**
 * The shop's command line: a class for each command, and what several of them share.
 *
 * <p>Imports the shop's other packages and {@code io.pgseam.postgres}; only {@code Main} imports it. Begin reading at
 * {@link io.pgseam.app.cli.ShopCommandLine}.
 */
@NullMarked
package io.pgseam.app.cli;

import org.jspecify.annotations.NullMarked;

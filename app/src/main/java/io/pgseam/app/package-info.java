/**
 * The shop's way in: {@link io.pgseam.app.Main} reads the command line and prints failures as one line.
 *
 * <p>Settings are in {@code config}, connections in {@code pool}, transactions in {@code tx}, and what can go wrong in {@code errors};
 * every other package is a feature with its records and its repository.
 */
@NullMarked
package io.pgseam.app;

import org.jspecify.annotations.NullMarked;

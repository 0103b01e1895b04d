/**
 * Work in transactions: isolation, savepoints, and what happens when one fails.
 *
 * <p>Imports {@code pool} and {@code errors}. Begin reading at {@link io.pgseam.app.tx.Transactions}.
 */
@NullMarked
package io.pgseam.app.tx;

import org.jspecify.annotations.NullMarked;

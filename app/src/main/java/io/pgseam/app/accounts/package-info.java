/**
 * Accounts, and the money that moves between them.
 *
 * <p>Imports {@code tx} and the generated schema. Begin reading at {@link io.pgseam.app.accounts.AccountRepository}.
 */
@NullMarked
package io.pgseam.app.accounts;

import org.jspecify.annotations.NullMarked;

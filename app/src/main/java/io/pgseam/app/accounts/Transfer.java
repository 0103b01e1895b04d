package io.pgseam.app.accounts;

import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;

/** What came of a transfer. All but {@link Transferred} have changed nothing. */
public sealed interface Transfer {
    /** Both accounts as they are now. */
    record Transferred(Account from, Account to) implements Transfer {}

    /** @param left fewer than wanted */
    record InsufficientFunds(AccountsId account, BigDecimal wanted, BigDecimal left) implements Transfer {}

    record UnknownAccount(AccountsId account) implements Transfer {}
}

package io.pgseam.app.accounts;

import io.pgseam.schema.AccountsId;
import io.pgseam.schema.AccountsRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A row of {@code accounts}.
 *
 * @param balance not negative, two decimals
 * @param updatedAt in UTC
 */
public record Account(AccountsId id, String owner, BigDecimal balance, OffsetDateTime updatedAt) {
    static Account of(AccountsRecord row) {
        return new Account(row.getAccountId(), row.getOwner(), row.getBalance(), row.getUpdatedAt());
    }
}

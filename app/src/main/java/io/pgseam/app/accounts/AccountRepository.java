package io.pgseam.app.accounts;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import io.pgseam.app.tx.Transaction;
import io.pgseam.schema.AccountsId;
import io.pgseam.schema.NewAccounts;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Reads and writes {@code accounts}.
 *
 * <p>Each method that takes no transaction is one statement, in the transaction of the context if that has one. As thread-safe as the context.
 * Failures of the database are {@link io.pgseam.app.errors.DatabaseException}s.
 */
public final class AccountRepository {
    private static final int MONEY_SCALE = 2;

    private final DSLContext context;

    public AccountRepository(DSLContext context) {
        this.context = context;
    }

    /**
     * Opens an account and returns the whole row.
     *
     * @param balance not negative
     */
    public Account open(String owner, BigDecimal balance) {
        return NewAccounts.of()
                .owner(owner)
                .balance(balance)
                .into(context)
                .returning()
                .fetchSingle(Account::of);
    }

    /** At most one account, by the primary key. */
    public Optional<Account> find(AccountsId id) {
        return context.selectFrom(ACCOUNTS).where(ACCOUNTS.ACCOUNT_ID.eq(id)).fetchOptional(Account::of);
    }

    /**
     * Moves money from one account to another.
     *
     * <p>Both rows are locked until the transaction ends, one after the other and, whatever the direction, in the order of their ids: transfers
     * that cross cannot deadlock. Four statements.
     *
     * @param amount more than 0, at most two decimals
     * @throws IllegalArgumentException if the amount is another, or the account the same; nothing was sent
     */
    public Transfer transfer(Transaction transaction, AccountsId from, AccountsId to, BigDecimal amount) {
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > MONEY_SCALE) {
            throw new IllegalArgumentException(
                    "found the amount " + amount + ", expected more than 0 and at most 2 decimals");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("found a transfer from " + from + " to itself, expected two accounts");
        }
        boolean isFromFirst = from.value().compareTo(to.value()) < 0;
        Optional<Account> first = lock(transaction, isFromFirst ? from : to);
        Optional<Account> second = lock(transaction, isFromFirst ? to : from);
        Optional<Account> source = isFromFirst ? first : second;
        if (source.isEmpty()) {
            return new Transfer.UnknownAccount(from);
        }
        if (first.isEmpty() || second.isEmpty()) {
            return new Transfer.UnknownAccount(to);
        }
        BigDecimal left = source.orElseThrow().balance();
        return left.compareTo(amount) < 0
                ? new Transfer.InsufficientFunds(from, amount, left)
                : new Transfer.Transferred(add(transaction, from, amount.negate()), add(transaction, to, amount));
    }

    /** By one key at a time, which Citus can route. */
    private static Optional<Account> lock(Transaction transaction, AccountsId id) {
        return transaction
                .context()
                .selectFrom(ACCOUNTS)
                .where(ACCOUNTS.ACCOUNT_ID.eq(id))
                .forUpdate()
                .fetchOptional(Account::of);
    }

    private static Account add(Transaction transaction, AccountsId id, BigDecimal amount) {
        return transaction
                .context()
                .update(ACCOUNTS)
                .set(ACCOUNTS.BALANCE, ACCOUNTS.BALANCE.plus(amount))
                .set(ACCOUNTS.UPDATED_AT, currentOffsetDateTime())
                .where(ACCOUNTS.ACCOUNT_ID.eq(id))
                .returning()
                .fetchSingle(Account::of);
    }
}

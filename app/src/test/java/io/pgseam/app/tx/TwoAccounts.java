package io.pgseam.app.tx;

import static io.pgseam.schema.Tables.ACCOUNTS;

import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The accounts of two people, and what transactions do to them.
 *
 * @param owner may delete and sees everything that is committed
 */
record TwoAccounts(DSLContext owner) {
    static final AccountsId ANN = new AccountsId(new UUID(0, 1));
    static final AccountsId BOB = new AccountsId(new UUID(0, 2));

    /** Opens both with a balance of ten, and deletes all others. */
    void open() {
        owner.deleteFrom(ACCOUNTS).execute();
        owner.insertInto(ACCOUNTS, ACCOUNTS.ACCOUNT_ID, ACCOUNTS.OWNER, ACCOUNTS.BALANCE)
                .values(ANN, "Ann", BigDecimal.TEN)
                .values(BOB, "Bob", BigDecimal.TEN)
                .execute();
    }

    BigDecimal balance(AccountsId account) {
        return owner.fetchValue(ACCOUNTS.BALANCE, ACCOUNTS.ACCOUNT_ID.eq(account));
    }

    static int sum(DSLContext context) {
        return context.fetchValue(DSL.select(DSL.sum(ACCOUNTS.BALANCE)).from(ACCOUNTS))
                .intValue();
    }

    /** Takes one, if there is one left; returns the count of rows. */
    static int take(DSLContext context, AccountsId account) {
        return context.update(ACCOUNTS)
                .set(ACCOUNTS.BALANCE, ACCOUNTS.BALANCE.minus(1))
                .where(ACCOUNTS.ACCOUNT_ID.eq(account))
                .and(ACCOUNTS.BALANCE.gt(BigDecimal.ZERO))
                .execute();
    }

    static void put(DSLContext context, AccountsId account) {
        context.update(ACCOUNTS)
                .set(ACCOUNTS.BALANCE, ACCOUNTS.BALANCE.plus(1))
                .where(ACCOUNTS.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Takes all; returns whether the account is there. */
    static boolean empty(DSLContext context, AccountsId account) {
        return context.update(ACCOUNTS)
                        .set(ACCOUNTS.BALANCE, BigDecimal.ZERO)
                        .where(ACCOUNTS.ACCOUNT_ID.eq(account))
                        .execute()
                == 1;
    }
}

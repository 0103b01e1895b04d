package io.pgseam.app.tx;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.errors.StatementFailedException;
import io.pgseam.schema.AccountsConstraint;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Transactions transactions = new Transactions(DATABASE.pool());

    @BeforeEach
    void removeAccounts() {
        DATABASE.owner().deleteFrom(ACCOUNTS).execute();
    }

    @Test
    void whatTheWorkReturnsIsReturnedAfterTheCommit() {
        assertThat(transactions.<Integer>inTransaction(
                        Isolation.READ_COMMITTED, transaction -> open(transaction.context(), "Ann", 1)))
                .isEqualTo(1);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void workThatThrowsLeavesNothing() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> transactions.<Integer>inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    open(transaction.context(), "Ann", 1);
                    return open(transaction.context(), "Bob", -1);
                }))
                .withMessage("There is not enough money in the account.")
                .satisfies(e -> {
                    assertThat(e.constraint()).contains(AccountsConstraint.ACCOUNTS_BALANCE_NOT_NEGATIVE);
                    assertThat(e.columns()).containsExactly(ACCOUNTS.BALANCE);
                    assertThat(e.sqlState()).isEqualTo("23514");
                });
        assertThat(accounts()).isZero();
    }

    @Test
    void nestedWorkThatThrowsIsUndoneAlone() {
        transactions.<Integer>inTransaction(Isolation.READ_COMMITTED, transaction -> {
            open(transaction.context(), "Ann", 1);
            assertThatExceptionOfType(ConstraintViolationException.class)
                    .isThrownBy(() -> transaction.<Integer>nested(nested -> {
                        open(nested.context(), "Bob", 1);
                        return open(nested.context(), "Cid", -1);
                    }));
            return transaction.nested(nested -> open(nested.context(), "Dan", 1));
        });

        assertThat(DATABASE.owner()
                        .select(ACCOUNTS.OWNER)
                        .from(ACCOUNTS)
                        .orderBy(ACCOUNTS.OWNER)
                        .fetch(ACCOUNTS.OWNER))
                .containsExactly("Ann", "Dan");
    }

    @ParameterizedTest
    @CsvSource({
        "READ_COMMITTED, read committed, off",
        "REPEATABLE_READ, repeatable read, off",
        "SERIALIZABLE, serializable, off",
        "READ_ONLY, repeatable read, on"
    })
    void theServerKnowsTheIsolation(Isolation isolation, String level, String readOnly) {
        assertThat(transactions.<List<Object>>inTransaction(
                        isolation,
                        transaction -> transaction
                                .context()
                                .select(setting("transaction_isolation"), setting("transaction_read_only"))
                                .fetchSingle()
                                .intoList()))
                .containsExactly(level, readOnly);
    }

    @Test
    void aReadOnlyTransactionCannotWrite() {
        assertThatExceptionOfType(StatementFailedException.class)
                .isThrownBy(() -> transactions.<Integer>inTransaction(
                        Isolation.READ_ONLY, transaction -> open(transaction.context(), "Ann", 1)))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("25006"));
    }

    private static Field<String> setting(String name) {
        return function(name("current_setting"), VARCHAR, val(name));
    }

    private static int accounts() {
        return DATABASE.owner().fetchCount(ACCOUNTS);
    }

    private static int open(DSLContext context, String owner, int balance) {
        return context.insertInto(ACCOUNTS)
                .set(ACCOUNTS.ACCOUNT_ID, new AccountsId(UUID.randomUUID()))
                .set(ACCOUNTS.OWNER, owner)
                .set(ACCOUNTS.BALANCE, BigDecimal.valueOf(balance))
                .execute();
    }
}

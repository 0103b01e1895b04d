package io.pgseam.app.accounts;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRepositoryTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final AccountRepository accounts = new AccountRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.owner().deleteFrom(ACCOUNTS).execute();
    }

    @Test
    void openReturnsTheWholeRow() {
        Account account = accounts.open("Ann", new BigDecimal("10.5"));

        assertThat(account.owner()).isEqualTo("Ann");
        assertThat(account.balance()).isEqualTo("10.50");
        assertThat(accounts.find(account.id())).contains(account);
        assertThat(accounts.find(new AccountsId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void anAccountIsNotOpenedWithDebts() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> accounts.open("Ann", new BigDecimal("-0.01")))
                .withMessage("There is not enough money in the account.");
    }

    @Test
    void moneyMovesInBothDirections() {
        Account ann = accounts.open("Ann", BigDecimal.TEN);
        Account bob = accounts.open("Bob", BigDecimal.ONE);

        Transfer there = transfer(ann.id(), bob.id(), "10.00");
        assertThat(there).isInstanceOfSatisfying(Transfer.Transferred.class, done -> {
            assertThat(done.from()).isEqualTo(found(ann));
            assertThat(done.to()).isEqualTo(found(bob));
            assertThat(done.from().balance()).isEqualTo("0.00");
            assertThat(done.to().balance()).isEqualTo("11.00");
            assertThat(done.from().updatedAt()).isAfter(ann.updatedAt());
        });

        transfer(bob.id(), ann.id(), "0.01");
        assertThat(found(ann).balance()).isEqualTo("0.01");
        assertThat(found(bob).balance()).isEqualTo("10.99");
    }

    @Test
    void whatIsNotThereIsNotTransferred() {
        Account ann = accounts.open("Ann", BigDecimal.TEN);
        Account bob = accounts.open("Bob", BigDecimal.ONE);

        assertThat(transfer(ann.id(), bob.id(), "10.01"))
                .isEqualTo(new Transfer.InsufficientFunds(ann.id(), new BigDecimal("10.01"), new BigDecimal("10.00")));
        assertThat(found(ann)).isEqualTo(ann);
        assertThat(found(bob)).isEqualTo(bob);
    }

    @Test
    void anAccountThatIsNoneIsNamed() {
        Account ann = accounts.open("Ann", BigDecimal.TEN);
        AccountsId least = new AccountsId(new UUID(Long.MIN_VALUE, 0));
        AccountsId most = new AccountsId(new UUID(Long.MAX_VALUE, 0));

        for (AccountsId unknown : new AccountsId[] {least, most}) {
            assertThat(transfer(ann.id(), unknown, "1")).isEqualTo(new Transfer.UnknownAccount(unknown));
            assertThat(transfer(unknown, ann.id(), "1")).isEqualTo(new Transfer.UnknownAccount(unknown));
        }
        assertThat(transfer(least, most, "1")).isEqualTo(new Transfer.UnknownAccount(least));
        assertThat(transfer(most, least, "1")).isEqualTo(new Transfer.UnknownAccount(most));
        assertThat(found(ann)).isEqualTo(ann);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.005", "0.001"})
    void amountsThatWouldBeRoundedOrReversedAreRefused(String amount) {
        Account ann = accounts.open("Ann", BigDecimal.TEN);
        Account bob = accounts.open("Bob", BigDecimal.ONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(ann.id(), bob.id(), amount))
                .withMessage("found the amount " + amount + ", expected more than 0 and at most 2 decimals");
        assertThat(found(ann)).isEqualTo(ann);
    }

    @Test
    void nobodyTransfersToThemselves() {
        Account ann = accounts.open("Ann", BigDecimal.TEN);

        assertThatIllegalArgumentException().isThrownBy(() -> transfer(ann.id(), ann.id(), "1"));
    }

    private Account found(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }

    private static Transfer transfer(AccountsId from, AccountsId to, String amount) {
        return new Transactions(DATABASE.pool())
                .inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction -> new AccountRepository(transaction.context())
                                .transfer(transaction, from, to, new BigDecimal(amount)));
    }
}

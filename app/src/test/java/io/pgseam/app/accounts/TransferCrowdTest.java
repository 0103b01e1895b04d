package io.pgseam.app.accounts;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Crowd;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConflictException;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 64 threads move money at random among 10 accounts, for 3 seconds or, with {@code -Psoak}, for a minute. */
class TransferCrowdTest {
    private static final int THREADS = 64;
    private static final Duration TIME = Duration.ofSeconds(Boolean.getBoolean("pgseam.soak") ? 60 : 3);
    private static final Duration PATIENCE = TIME.plusSeconds(60);
    private static final BigDecimal OPENING = new BigDecimal("100.00");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Transactions transactions = new Transactions(DATABASE.pool());
    private List<AccountsId> accounts = List.of();

    @BeforeEach
    void openAccounts() {
        DATABASE.owner().deleteFrom(ACCOUNTS).execute();
        AccountRepository repository = new AccountRepository(DATABASE.context());
        accounts = IntStream.range(0, 10)
                .mapToObj(i -> repository.open("Owner " + i, OPENING).id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_COMMITTED", "SERIALIZABLE"})
    void noMoneyIsMadeOrLost(Isolation isolation) throws Exception {
        Duration time = isolation == Isolation.SERIALIZABLE ? TIME : TIME.dividedBy(3);
        long end = System.nanoTime() + time.toNanos();

        List<Seen> seen = Crowd.run(THREADS, PATIENCE, thread -> transferUntil(end, isolation, new Random(thread)));

        Map<AccountsId, BigDecimal> balances = DATABASE.owner()
                .select(ACCOUNTS.ACCOUNT_ID, ACCOUNTS.BALANCE)
                .from(ACCOUNTS)
                .fetchMap(ACCOUNTS.ACCOUNT_ID, ACCOUNTS.BALANCE);
        assertThat(balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("1000.00");
        // What was reported as done was done, and nothing else.
        assertThat(balances)
                .allSatisfy((account, balance) -> assertThat(balance)
                        .isEqualTo(OPENING.add(seen.stream()
                                .map(one -> one.moved.getOrDefault(account, BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))));
        assertThat(seen.stream().mapToInt(one -> one.transferred).sum()).isGreaterThan(THREADS);
        if (isolation == Isolation.READ_COMMITTED) {
            assertThat(seen).as("no deadlock").allMatch(one -> one.repeated == 0 && one.conflicts == 0);
        }
    }

    private Seen transferUntil(long end, Isolation isolation, Random random) {
        Seen seen = new Seen();
        while (System.nanoTime() < end) {
            try {
                seen.add(transfer(isolation, random, seen));
            } catch (ConflictException e) {
                seen.conflicts++;
            }
        }
        return seen;
    }

    private Transfer transfer(Isolation isolation, Random random, Seen seen) {
        int from = random.nextInt(accounts.size());
        int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(4_999), 2);
        seen.wanted = amount;
        return transactions.inTransaction(isolation, transaction -> {
            seen.repeated += transaction.attempt() > 1 ? 1 : 0;
            return new AccountRepository(transaction.context())
                    .transfer(transaction, accounts.get(from), accounts.get(to), amount);
        });
    }

    /** By one thread. */
    private static final class Seen {
        private final Map<AccountsId, BigDecimal> moved = new HashMap<>();
        private BigDecimal wanted = BigDecimal.ZERO;
        private int transferred;
        private int repeated;
        private int conflicts;

        void add(Transfer transfer) {
            if (transfer instanceof Transfer.Transferred done) {
                transferred++;
                moved.merge(done.from().id(), wanted.negate(), BigDecimal::add);
                moved.merge(done.to().id(), wanted, BigDecimal::add);
            } else {
                assertThat(transfer).isInstanceOf(Transfer.InsufficientFunds.class);
            }
        }
    }
}

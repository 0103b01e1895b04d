package io.pgseam.app.accounts;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import io.pgseam.app.Crowd;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConflictException;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 64 threads move money at random among 10 accounts, for {@code -Dpgseam.transfer.seconds}. */
class TransferCrowdTest {
    private static final int THREADS = 64;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("pgseam.transfer.seconds", 3));
    private static final Duration PATIENCE = TIME.plusSeconds(60);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    /** What a thread saw. */
    private record Tally(int transferred, int insufficient, int conflicts) {}

    private final Transactions transactions = new Transactions(DATABASE.pool());
    private List<AccountsId> accounts = List.of();

    @BeforeEach
    void openAccounts() {
        DATABASE.owner().deleteFrom(ACCOUNTS).execute();
        AccountRepository repository = new AccountRepository(DATABASE.owner());
        accounts = IntStream.range(0, 10)
                .mapToObj(i -> repository.open("Owner " + i, new BigDecimal("100.00")).id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_COMMITTED", "SERIALIZABLE"})
    void noMoneyIsMadeOrLost(Isolation isolation) throws Exception {
        long end = System.nanoTime() + TIME.toNanos();

        List<Tally> tallies = Crowd.run(THREADS, PATIENCE, thread -> transferUntil(end, isolation, new Random(thread)));

        assertThat(DATABASE.owner().select(sum(ACCOUNTS.BALANCE)).from(ACCOUNTS).fetchSingle().value1())
                .isEqualTo("1000.00");
        assertThat(tallies.stream().mapToInt(Tally::transferred).sum())
                .as("%s", tallies)
                .isPositive();
        if (isolation == Isolation.READ_COMMITTED) {
            assertThat(tallies).extracting(Tally::conflicts).containsOnly(0);
        }
    }

    private Tally transferUntil(long end, Isolation isolation, Random random) {
        int transferred = 0;
        int insufficient = 0;
        int conflicts = 0;
        while (System.nanoTime() < end) {
            try {
                if (transfer(isolation, random) instanceof Transfer.Transferred) {
                    transferred++;
                } else {
                    insufficient++;
                }
            } catch (ConflictException e) {
                conflicts++;
            }
        }
        return new Tally(transferred, insufficient, conflicts);
    }

    private Transfer transfer(Isolation isolation, Random random) {
        int from = random.nextInt(accounts.size());
        int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(9_999), 2);
        Transfer transfer = transactions.inTransaction(
                isolation,
                transaction -> new AccountRepository(transaction.context())
                        .transfer(transaction, accounts.get(from), accounts.get(to), amount));
        assertThat(transfer).isNotInstanceOf(Transfer.UnknownAccount.class);
        return transfer;
    }
}

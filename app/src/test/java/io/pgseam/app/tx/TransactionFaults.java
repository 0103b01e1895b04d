package io.pgseam.app.tx;

import static io.pgseam.app.tx.TwoAccounts.ANN;
import static io.pgseam.app.tx.TwoAccounts.BOB;
import static io.pgseam.app.tx.TwoAccounts.take;
import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.Crowd;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.FaultyWire.Fault;
import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.errors.ConflictException;
import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.app.errors.DatabaseTimeoutException;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.StatementFailedException;
import io.pgseam.app.errors.UnknownCommitException;
import io.pgseam.app.errors.WorkInterruptedException;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.schema.AccountsId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that fail, on a server that a subclass names. */
abstract class TransactionFaults {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger attempts = new AtomicInteger();

    abstract TestDatabase database();

    @BeforeEach
    void twoAccountsOfTen() {
        accounts().open();
    }

    @Test
    void oneOfTwoThatBlockEachOtherIsRunAgain() throws Exception {
        double retries = database().pool().retries().count();
        double rollbacks = database().pool().rollbacks().count();
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);

        List<Integer> done = Crowd.run(
                2, PATIENCE, thread -> thread == 0 ? transfer(ANN, BOB, bothHaveOne) : transfer(BOB, ANN, bothHaveOne));

        assertThat(done).containsExactlyInAnyOrder(1, 2);
        assertThat(balance(ANN)).isEqualByComparingTo("10");
        assertThat(balance(BOB)).isEqualByComparingTo("10");
        assertThat(database().pool().retries().count()).isEqualTo(retries + 1);
        assertThat(database().pool().rollbacks().count()).isEqualTo(rollbacks + 1);
    }

    @Test
    void oneOfTwoThatCouldNotHaveRunOneAfterTheOtherIsRunAgain() throws Exception {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);

        Crowd.run(2, PATIENCE, thread -> empty(thread == 0 ? ANN : BOB, bothHaveRead));

        assertThat(balance(ANN).add(balance(BOB))).isEqualByComparingTo("10");
        assertThat(attempts).hasValueGreaterThan(2);
    }

    @Test
    void aConflictThatStaysIsThrownAfterTheLastAttempt() {
        Transactions threeTimes = new Transactions(
                database().pool(),
                new RetryPolicy(3, Duration.ofSeconds(10), Duration.ofMillis(1), Duration.ofMillis(2)));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> threeTimes.inTransaction(Isolation.REPEATABLE_READ, this::conflict))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("40001"));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void noAttemptBeginsAfterTheTimeIsOver() {
        Transactions briefly = new Transactions(
                database().pool(),
                new RetryPolicy(1_000, Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofMillis(20)));
        long start = System.nanoTime();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> briefly.inTransaction(Isolation.REPEATABLE_READ, this::conflict));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(attempts).hasValueBetween(1, 30);
    }

    @Test
    void anInterruptEndsThePauseBetweenAttempts() {
        Transactions patient = new Transactions(
                database().pool(),
                new RetryPolicy(10, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(1)));

        assertThatExceptionOfType(WorkInterruptedException.class)
                .isThrownBy(() -> patient.inTransaction(Isolation.REPEATABLE_READ, transaction -> {
                    try {
                        return conflict(transaction);
                    } finally {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void noStatementBeginsOnAnInterruptedThread() {
        assertThatExceptionOfType(WorkInterruptedException.class)
                .isThrownBy(() -> transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    take(transaction.context(), ANN);
                    Thread.currentThread().interrupt();
                    return take(transaction.context(), BOB);
                }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(balance(ANN)).isEqualByComparingTo("10");
    }

    @Test
    void aViolatedConstraintIsNotTriedAgain() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> transactions().inTransaction(Isolation.SERIALIZABLE, transaction -> {
                    attempts.incrementAndGet();
                    return transaction
                            .context()
                            .update(ACCOUNTS)
                            .set(ACCOUNTS.BALANCE, BigDecimal.valueOf(-1))
                            .execute();
                }));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void workThatGoesOnAfterAFailureIsNotCommitted() {
        assertThatExceptionOfType(StatementFailedException.class)
                .isThrownBy(() -> transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    take(transaction.context(), ANN);
                    try {
                        Sql.setting(transaction.context(), "no.such.setting");
                    } catch (StatementFailedException e) {
                        assertThat(e.sqlState()).isEqualTo("42704");
                    }
                    return "swallowed";
                }));
        assertThat(balance(ANN)).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUT_BEFORE_COMMIT", "CUT_AFTER_COMMIT", "PANIC_AFTER_COMMIT"})
    void aCommitWithoutAnAnswerIsUnknownAndNotTriedAgain(Fault fault) throws Exception {
        try (FaultyWire wire = new FaultyWire(database().port());
                ConnectionPool pool = open(wire)) {
            assertThatExceptionOfType(UnknownCommitException.class)
                    .isThrownBy(() -> new Transactions(pool).inTransaction(Isolation.READ_COMMITTED, transaction -> {
                        attempts.incrementAndGet();
                        take(transaction.context(), ANN);
                        fail(wire, fault);
                        return "done";
                    }))
                    .satisfies(e ->
                            assertThat(e.sqlState()).matches(fault == Fault.PANIC_AFTER_COMMIT ? "58030" : "08..."));
            assertThat(attempts).hasValue(1);
            assertThat(balance(ANN)).isEqualByComparingTo(fault == Fault.CUT_BEFORE_COMMIT ? "10" : "9");
            fail(wire, Fault.NONE);
            assertThat(new Transactions(pool)
                            .<Integer>inTransaction(Isolation.READ_COMMITTED, t -> take(t.context(), ANN)))
                    .isEqualTo(1);
        }
    }

    @Test
    void aCopyThatLosesItsConnectionBeforeItBeginsFailsAsStatementsDo() throws Exception {
        try (FaultyWire wire = new FaultyWire(database().port());
                ConnectionPool pool = open(wire)) {
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> new Transactions(pool).inTransaction(Isolation.READ_COMMITTED, transaction -> {
                        attempts.incrementAndGet();
                        take(transaction.context(), ANN);
                        fail(wire, Fault.CUT);
                        return new CatalogueRepository(transaction.context()).insertAll(Stream.of());
                    }))
                    .satisfies(e -> assertThat(e.sqlState()).startsWith("08"));
            assertThat(attempts).hasValue(1);
            assertThat(balance(ANN)).isEqualByComparingTo("10");
        }
    }

    @Test
    void aCommitThatTheDriverHasPreparedIsCutToo() throws Exception {
        try (FaultyWire wire = new FaultyWire(database().port());
                ConnectionPool pool = open(wire)) {
            Transactions transactions = new Transactions(pool);
            for (int i = 0; i < 7; i++) {
                transactions.<Integer>inTransaction(Isolation.READ_COMMITTED, t -> take(t.context(), ANN));
            }
            fail(wire, Fault.CUT_BEFORE_COMMIT);

            assertThatExceptionOfType(UnknownCommitException.class)
                    .isThrownBy(() ->
                            transactions.<Integer>inTransaction(Isolation.READ_COMMITTED, t -> take(t.context(), ANN)));
            assertThat(balance(ANN)).isEqualByComparingTo("3");
            fail(wire, Fault.NONE);
        }
    }

    @Test
    void aCommitThatTheServerRefusesIsKnownToHaveFailed() {
        failingAtCommit(() -> {
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
                        attempts.incrementAndGet();
                        failAtCommit(transaction, "53100");
                        return take(transaction.context(), ANN);
                    }))
                    .satisfies(e -> assertThat(e.sqlState()).isEqualTo("53100"));
            assertThat(attempts).hasValue(1);
            assertThat(balance(ANN)).isEqualByComparingTo("10");
        });
    }

    @Test
    void aConflictThatShowsAtCommitIsTriedAgain() {
        failingAtCommit(() -> {
            int attempt = transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
                if (transaction.attempt() == 1) {
                    failAtCommit(transaction, "40001");
                }
                take(transaction.context(), ANN);
                return transaction.attempt();
            });
            assertThat(attempt).isEqualTo(2);
            assertThat(balance(ANN)).isEqualByComparingTo("9");
        });
    }

    @Test
    void aConnectionThatDiedInThePoolIsReplacedWithoutAnError() throws Exception {
        try (FaultyWire wire = new FaultyWire(database().port());
                ConnectionPool pool = open(wire)) {
            Transactions transactions = new Transactions(pool);
            int attempt = 1;
            int tries = 0;
            // The pool trusts a connection for half a second after its last use: then the first attempt meets the dead
            // one.
            while (attempt == 1 && tries < 9) {
                Sql.terminate(database().owner(), Sql.backend(pool.context()));
                attempt = transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    take(transaction.context(), ANN);
                    return transaction.attempt();
                });
                tries++;
            }

            assertThat(attempt).isEqualTo(2);
            assertThat(balance(ANN)).isEqualByComparingTo(BigDecimal.valueOf(10 - tries));
        }
    }

    @Test
    void aConnectionThatDiesAfterAnAnswerIsTheCallersProblem() {
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    attempts.incrementAndGet();
                    Sql.terminate(database().owner(), Sql.backend(transaction.context()));
                    return take(transaction.context(), ANN);
                }))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("57P01"));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void theDeadlineCancelsTheStatementOnTheServer() {
        long start = System.nanoTime();

        assertThatExceptionOfType(DatabaseTimeoutException.class)
                .isThrownBy(() -> transactions()
                        .within(Duration.ofMillis(300))
                        .inTransaction(Isolation.READ_COMMITTED, transaction -> {
                            take(transaction.context(), ANN);
                            Sql.sleep(transaction.context(), Duration.ofSeconds(20));
                            return "never";
                        }))
                .withMessage("The work was not done within 300 ms, and was cancelled. Nothing of it is kept.")
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("57014"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(balance(ANN)).isEqualByComparingTo("10");
        assertThat(Sql.running(database().owner(), database().settings().database()))
                .isZero();
    }

    @Test
    void theDeadlineEndsTheWaitForAConnection() throws Exception {
        try (FaultyWire wire = new FaultyWire(database().port());
                ConnectionPool pool = open(wire)) {
            new Transactions(pool).inTransaction(Isolation.READ_COMMITTED, holder -> {
                assertThatExceptionOfType(DatabaseTimeoutException.class)
                        .isThrownBy(() -> new Transactions(pool)
                                .within(Duration.ofMillis(100))
                                .inTransaction(Isolation.READ_COMMITTED, Transaction::attempt))
                        .withMessageStartingWith("The work was not done within 100 ms");
                assertThat(Thread.interrupted()).isFalse();
                return take(holder.context(), ANN);
            });
        }
    }

    @Test
    void aTransactionGivesItsStatementsTheirTime() {
        assertThatExceptionOfType(DatabaseTimeoutException.class)
                .isThrownBy(() -> transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    transaction.statementTimeout(Duration.ofMillis(50));
                    Sql.sleep(transaction.context(), Duration.ofSeconds(20));
                    return "never";
                }))
                .satisfies(e -> assertThat(e.sqlState()).isEqualTo("57014"));
        assertThat(Sql.setting(database().context(), "statement_timeout")).isEqualTo("30s");
    }

    private void failingAtCommit(Runnable test) {
        database()
                .owner()
                .execute(
                        "CREATE OR REPLACE FUNCTION fail_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                                + " IF coalesce(current_setting('test.state', true), '') <> '' THEN"
                                + " RAISE EXCEPTION USING ERRCODE = current_setting('test.state'); END IF; RETURN NULL; END $$");
        database()
                .owner()
                .execute(
                        "CREATE CONSTRAINT TRIGGER fail_at_commit AFTER UPDATE ON accounts DEFERRABLE INITIALLY DEFERRED"
                                + " FOR EACH ROW EXECUTE FUNCTION fail_at_commit()");
        try {
            test.run();
        } finally {
            database().owner().execute("DROP TRIGGER fail_at_commit ON accounts");
        }
    }

    private static void failAtCommit(Transaction transaction, String sqlState) {
        transaction
                .context()
                .setLocal(DSL.name("test", "state"), DSL.val(sqlState))
                .execute();
    }

    private int transfer(AccountsId from, AccountsId to, CyclicBarrier bothHaveOne) {
        return transactions().inTransaction(Isolation.READ_COMMITTED, transaction -> {
            take(transaction.context(), from);
            meet(bothHaveOne, transaction.attempt());
            TwoAccounts.put(transaction.context(), to);
            return transaction.attempt();
        });
    }

    /** Empties an account if both together have enough: write skew, unless serializable. */
    private boolean empty(AccountsId account, CyclicBarrier bothHaveRead) {
        return transactions().inTransaction(Isolation.SERIALIZABLE, transaction -> {
            attempts.incrementAndGet();
            int sum = TwoAccounts.sum(transaction.context());
            meet(bothHaveRead, transaction.attempt());
            return sum >= 20 && TwoAccounts.empty(transaction.context(), account);
        });
    }

    /** Waits for the other, the first time. */
    private static void meet(CyclicBarrier barrier, int attempt) {
        if (attempt == 1) {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Changes a row that somebody else changed after the transaction had begun. */
    private int conflict(Transaction transaction) {
        attempts.incrementAndGet();
        transaction.context().fetchCount(ACCOUNTS);
        take(database().owner(), ANN);
        return take(transaction.context(), ANN);
    }

    private TwoAccounts accounts() {
        return new TwoAccounts(database().owner());
    }

    private BigDecimal balance(AccountsId account) {
        return accounts().balance(account);
    }

    private Transactions transactions() {
        return new Transactions(database().pool());
    }

    private ConnectionPool open(FaultyWire wire) {
        return ConnectionPool.open(
                database().settings(wire.port(), Map.of("SHOP_POOL_MAX", "1", "SHOP_POOL_MIN", "1")),
                new SimpleMeterRegistry());
    }

    private static void fail(FaultyWire wire, Fault fault) {
        try {
            wire.fail(fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

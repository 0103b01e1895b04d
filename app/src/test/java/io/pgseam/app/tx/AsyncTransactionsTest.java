package io.pgseam.app.tx;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.ConstraintViolationException;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncTransactionsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final ExecutorService executor = BoundedExecutor.of(2, 3);
    private final AsyncTransactions async = new AsyncTransactions(new Transactions(DATABASE.pool()), executor);

    @BeforeEach
    void removeAccounts() {
        DATABASE.owner().deleteFrom(ACCOUNTS).execute();
    }

    @AfterEach
    void allThreadsEnd() throws InterruptedException {
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theFutureHasWhatTheWorkReturned() throws Exception {
        assertThat(async.<Integer>inTransaction(Isolation.SERIALIZABLE, transaction -> open(transaction.context(), 1))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(1);
        assertThat(async.run(context -> context.fetchCount(ACCOUNTS)).get(10, TimeUnit.SECONDS))
                .isEqualTo(1);
    }

    @Test
    void theFutureHasTheFailure() {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> async.<Integer>inTransaction(
                                Isolation.READ_COMMITTED, transaction -> open(transaction.context(), -1))
                        .get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void cancellingCancelsTheStatementOnTheServerAndRollsBack() throws Exception {
        CompletableFuture<String> future = async.inTransaction(Isolation.READ_COMMITTED, transaction -> {
            open(transaction.context(), 1);
            Sql.sleep(transaction.context(), Duration.ofSeconds(30));
            return "never";
        });
        awaitRunning(1);

        assertThat(future.cancel(true)).isTrue();

        awaitRunning(0);
        awaitIdlePool();
        assertThat(DATABASE.owner().fetchCount(ACCOUNTS)).isZero();
        // None of the pool's connections gets a cancel request that came late.
        for (int i = 0; i < 20; i++) {
            assertThat(DATABASE.context().fetchCount(ACCOUNTS)).isZero();
        }
    }

    @Test
    void aFutureThatTimesOutCancelsItsStatementToo() throws Exception {
        CompletableFuture<String> future = async.<String>run(context -> {
                    Sql.sleep(context, Duration.ofSeconds(30));
                    return "never";
                })
                .orTimeout(300, TimeUnit.MILLISECONDS);

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(TimeoutException.class);
        awaitRunning(0);
        awaitIdlePool();
    }

    @Test
    void nothingBeginsAfterCancelling() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Integer> future = async.inTransaction(Isolation.READ_COMMITTED, transaction -> {
            open(transaction.context(), 1);
            begun.incrementAndGet();
            await(cancelled);
            open(transaction.context(), 1);
            return begun.incrementAndGet();
        });
        while (begun.get() == 0) {
            Thread.sleep(5);
        }

        future.cancel(true);
        Thread.sleep(200);
        cancelled.countDown();

        awaitIdlePool();
        assertThat(begun).hasValue(1);
        assertThat(DATABASE.owner().fetchCount(ACCOUNTS)).isZero();
    }

    @Test
    void whatThereIsNoRoomForIsRejectedAndWhatWaitsCanBeCancelled() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            futures.add(async.run(context -> {
                begun.incrementAndGet();
                await(done);
                return context.fetchCount(ACCOUNTS);
            }));
        }

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> futures.get(5).get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(RejectedExecutionException.class);
        futures.get(4).cancel(true);
        done.countDown();
        for (CompletableFuture<Integer> future : futures.subList(0, 4)) {
            assertThat(future.get(10, TimeUnit.SECONDS)).isZero();
        }
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).hasValue(4);
    }

    private static void awaitRunning(int statements) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Sql.running(DATABASE.owner(), DATABASE.settings().database()) != statements) {
            assertThat(System.nanoTime()).as("running statements").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static void awaitIdlePool() throws Exception {
        HikariDataSource hikari = DATABASE.pool().dataSource().unwrap(HikariDataSource.class);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (hikari.getHikariPoolMXBean().getActiveConnections() > 0) {
            assertThat(System.nanoTime()).as("active connections").isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int open(DSLContext context, int balance) {
        return context.insertInto(ACCOUNTS)
                .set(ACCOUNTS.ACCOUNT_ID, new AccountsId(UUID.randomUUID()))
                .set(ACCOUNTS.OWNER, "Ann")
                .set(ACCOUNTS.BALANCE, BigDecimal.valueOf(balance))
                .execute();
    }
}

package io.pgseam.app.pool;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static io.pgseam.schema.Tables.USER_PREFERENCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.val;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.FaultyWire.Fault;
import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.accounts.AccountRepository;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.PoolExhaustedException;
import io.pgseam.app.errors.UnknownCommitException;
import io.pgseam.app.errors.WorkInterruptedException;
import io.pgseam.app.pool.PoolHealth.State;
import io.pgseam.app.users.PreferenceRepository;
import io.pgseam.app.users.UserId;
import io.pgseam.schema.AccountsId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoolFaultTest {
    private static final Map<String, String> ONE_CONNECTION =
            Map.of("SHOP_POOL_MIN", "0", "SHOP_POOL_MAX", "1", "SHOP_CONNECT_TIMEOUT", "250ms");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void anExhaustedPoolFailsWithTheCountsAfterFourWaits() throws Exception {
        MeterRegistry registry = new SimpleMeterRegistry();
        try (ConnectionPool pool = open(DATABASE.port(), ONE_CONNECTION, registry);
                Connection held = pool.dataSource().getConnection()) {
            long start = System.nanoTime();

            assertThatExceptionOfType(PoolExhaustedException.class)
                    .isThrownBy(() -> answer(pool.context()))
                    .withMessage("pool \"shop\": no connection within 250 ms (active=1 of 1, idle=0, waiting=0). Raise"
                            + " SHOP_POOL_MAX or shorten the transactions.");

            // Four waits, and pauses of 50, 100 and 200 ms.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1_340));
            assertThat(held.isValid(1)).isTrue();
            assertThat(pool.metrics().timeouts()).isEqualTo(4);
            assertThat(pool.metrics().active()).isEqualTo(1);
            assertThat(registry.get("hikaricp.connections.timeout").counter().count())
                    .isEqualTo(4);
        }
    }

    @Test
    void aThousandCallersWaitAndNoneFails() throws Exception {
        try (ConnectionPool pool = open(DATABASE.port(), Map.of(), new SimpleMeterRegistry())) {
            ExecutorService callers = Executors.newFixedThreadPool(1_000);
            try {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int caller = 0; caller < 1_000; caller++) {
                    answers.add(callers.submit(() -> {
                        Sql.sleep(pool.context(), Duration.ofMillis(5));
                        return answer(pool.context());
                    }));
                }
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(1);
                }
            } finally {
                callers.shutdownNow();
            }
            PoolMetrics metrics = pool.metrics();
            assertThat(metrics.acquired()).isGreaterThanOrEqualTo(2_000);
            assertThat(metrics.waited()).isPositive();
            assertThat(metrics.averageWait()).isLessThan(metrics.waited());
            assertThat(metrics.maximum()).isEqualTo(10);
            assertThat(metrics.active()).isZero();
            assertThat(metrics.waiting()).isZero();
        }
    }

    @Test
    void whileTheDatabaseIsDownCallersFailAtOnceUntilOneGetsThrough() throws Exception {
        try (FaultyWire wire = new FaultyWire(DATABASE.port());
                ConnectionPool pool = open(wire.port(), ONE_CONNECTION, new SimpleMeterRegistry())) {
            wire.fail(Fault.CUT);
            // The first meets the dead connection, the second finds out that there is no other.
            assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> answer(pool.context()));
            assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> answer(pool.context()));

            long start = System.nanoTime();
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> answer(pool.context()))
                    .withMessageMatching(
                            "pool \"shop\": nobody waits, because the database could not be reached several"
                                    + " times \\(active=0 of 1, idle=0, waiting=0\\): .+ \\(08.+\\)\\. The next attempt is made within"
                                    + " 1000 ms\\.");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(pool.health().state()).isEqualTo(State.DOWN);

            Thread.sleep(1_100);
            long waits = pool.metrics().timeouts();
            assertThat(Stream.generate(() -> CompletableFuture.supplyAsync(() -> answer(pool.context())))
                            .limit(8)
                            .toList())
                    .allSatisfy(caller -> assertThat(caller)
                            .failsWithin(Duration.ofSeconds(10))
                            .withThrowableOfType(ExecutionException.class)
                            .withCauseInstanceOf(DatabaseUnavailableException.class));
            assertThat(pool.metrics().timeouts()).as("only one waited").isEqualTo(waits + 1);

            wire.fail(Fault.NONE);
            PoolHealth recovering = pool.health(Duration.ofSeconds(10));
            assertThat(recovering.state()).isEqualTo(State.DEGRADED);
            assertThat(recovering.problem()).contains("the database could not be reached a moment ago");
            Thread.sleep(1_100);
            assertThat(answer(pool.context())).isEqualTo(1);
            assertThat(pool.health(Duration.ofSeconds(10)).state()).isEqualTo(State.HEALTHY);
        }
    }

    /** Written by jOOQ, with and without rows that come back, compiled, and as a batch. */
    static Stream<Arguments> writes() {
        return Stream.of(
                named(
                        "an update",
                        context -> context.update(ACCOUNTS)
                                .set(ACCOUNTS.BALANCE, BigDecimal.TEN)
                                .execute()),
                named(
                        "an update that returns",
                        context -> context.update(ACCOUNTS)
                                .set(ACCOUNTS.BALANCE, BigDecimal.TEN)
                                .returning()
                                .fetch()),
                named(
                        "a compiled insert",
                        context -> new PreferenceRepository(context)
                                .put(new UserId(new UUID(0, 1)), "colour", JSONB.valueOf("1"))),
                named(
                        "a batch",
                        context -> context.batch(context.update(ACCOUNTS).set(ACCOUNTS.BALANCE, BigDecimal.TEN))
                                .execute()));
    }

    private static Arguments named(String name, Consumer<DSLContext> write) {
        return Arguments.of(Named.of(name, write));
    }

    /** The server finds out that nobody waits for the answer when it has it. */
    @ParameterizedTest
    @MethodSource("writes")
    void aStatementThatCommitsItselfIsUnknownWithoutAnAnswer(Consumer<DSLContext> write) throws Exception {
        DSLContext owner = DATABASE.owner();
        AccountsId account = new AccountRepository(DATABASE.context())
                .open("Ann", BigDecimal.ONE)
                .id();
        try (FaultyWire wire = new FaultyWire(DATABASE.port());
                ConnectionPool pool = open(wire.port(), ONE_CONNECTION, new SimpleMeterRegistry())) {
            CompletableFuture<Void> lost = owner.transactionResult(transaction -> {
                transaction.dsl().execute("LOCK TABLE accounts, user_preferences");
                CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> write.accept(pool.context()));
                while (Sql.running(owner, DATABASE.settings().database()) == 0) {
                    Thread.sleep(5);
                }
                wire.fail(Fault.CUT);
                return waiting;
            });

            assertThat(lost)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(UnknownCommitException.class);
            while (Sql.running(owner, DATABASE.settings().database()) > 0) {
                Thread.sleep(5);
            }
            assertThat(owner.fetchValue(ACCOUNTS.BALANCE, ACCOUNTS.ACCOUNT_ID.eq(account))
                                            .compareTo(BigDecimal.TEN)
                                    == 0
                            || owner.fetchExists(USER_PREFERENCES))
                    .as("the server did it all the same")
                    .isTrue();
        } finally {
            owner.deleteFrom(ACCOUNTS).execute();
            owner.deleteFrom(USER_PREFERENCES).execute();
        }
    }

    @Test
    void whatWritesNothingOrWasNotSentIsNotUnknown() throws Exception {
        try (FaultyWire wire = new FaultyWire(DATABASE.port());
                ConnectionPool pool = open(wire.port(), ONE_CONNECTION, new SimpleMeterRegistry())) {
            wire.fail(Fault.CUT);
            assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> answer(pool.context()));
            wire.fail(Fault.NONE);
            assertThat(answer(pool.context())).isEqualTo(1);
            wire.fail(Fault.CUT);
            // Compiled.
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> new CatalogueRepository(pool.context()).find(new ProductsId(new UUID(0, 1))));
            // No connection is left to send it by.
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> new AccountRepository(pool.context()).open("Ann", BigDecimal.ONE));
        }
    }

    @Test
    void callersThatWaitMakeAPoolDegraded() throws Exception {
        try (ConnectionPool pool =
                open(DATABASE.port(), Map.of("SHOP_POOL_MIN", "0", "SHOP_POOL_MAX", "1"), new SimpleMeterRegistry())) {
            CompletableFuture<Integer> waiting;
            try (Connection held = pool.dataSource().getConnection()) {
                assertThat(pool.health(Duration.ofSeconds(10)).state()).isEqualTo(State.HEALTHY);
                waiting = CompletableFuture.supplyAsync(() -> answer(pool.context()));
                while (pool.metrics().waiting() == 0) {
                    Thread.sleep(5);
                }

                PoolHealth health = pool.health(Duration.ofSeconds(3));

                assertThat(health.state()).isEqualTo(State.DEGRADED);
                assertThat(health.problem()).contains("1 callers wait for a connection");
                assertThat(held.isValid(1)).isTrue();
            }
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsDownAtTheDeadline() throws Exception {
        try (FaultyWire wire = new FaultyWire(DATABASE.port());
                ConnectionPool pool = open(wire.port(), ONE_CONNECTION, new SimpleMeterRegistry())) {
            wire.fail(Fault.SILENT);
            long start = System.nanoTime();

            PoolHealth health = pool.health(Duration.ofMillis(200));

            assertThat(health.state()).isEqualTo(State.DOWN);
            assertThat(health.problem()).contains("no answer within 200 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            wire.fail(Fault.CUT);
        }
    }

    @Test
    void anInterruptEndsTheWaitForAConnection() throws Exception {
        try (ConnectionPool pool = open(DATABASE.port(), ONE_CONNECTION, new SimpleMeterRegistry());
                Connection held = pool.dataSource().getConnection()) {
            Thread caller = Thread.currentThread();
            CompletableFuture<Boolean> interrupt = CompletableFuture.supplyAsync(() -> {
                while (pool.metrics().waiting() == 0) {
                    Thread.onSpinWait();
                }
                caller.interrupt();
                return true;
            });

            assertThatExceptionOfType(WorkInterruptedException.class).isThrownBy(() -> answer(pool.context()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(interrupt.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(held.isValid(1)).isTrue();
        }
    }

    @Test
    void theServerKnowsTheTimeoutsAndTheName() {
        assertThat(List.of(
                        Sql.setting(DATABASE.context(), "statement_timeout"),
                        Sql.setting(DATABASE.context(), "lock_timeout"),
                        Sql.setting(DATABASE.context(), "idle_in_transaction_session_timeout"),
                        Sql.setting(DATABASE.context(), "application_name")))
                .containsExactly("30s", "5s", "1min", "pgseam-shop");
    }

    @Test
    void thePoolReplacesOldConnectionsAndLogsLeaks() throws Exception {
        HikariDataSource hikari = DATABASE.pool().dataSource().unwrap(HikariDataSource.class);

        assertThat(hikari.getMaxLifetime()).isEqualTo(Duration.ofMinutes(30).toMillis());
        assertThat(hikari.getLeakDetectionThreshold())
                .isEqualTo(Duration.ofMinutes(1).toMillis());
    }

    /** Ten seconds more than the statement may take, at least one: too long for every build. */
    @Test
    @EnabledIfSystemProperty(named = "pgseam.soak", matches = "true")
    void aNetworkThatFallsSilentIsNoticed() throws Exception {
        Map<String, String> settings = Map.of("SHOP_POOL_MAX", "1", "SHOP_STATEMENT_TIMEOUT", "1s");
        try (FaultyWire wire = new FaultyWire(DATABASE.port());
                ConnectionPool pool = open(wire.port(), settings, new SimpleMeterRegistry())) {
            wire.fail(Fault.SILENT);
            long start = System.nanoTime();

            assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> answer(pool.context()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
            wire.fail(Fault.CUT);
        }
    }

    private static int answer(DSLContext context) {
        return context.select(val(1)).fetchSingle().value1();
    }

    private static ConnectionPool open(int port, Map<String, String> settings, MeterRegistry registry) {
        ShopSettings shop = DATABASE.settings(port, settings);
        return ConnectionPool.open(shop, registry);
    }
}

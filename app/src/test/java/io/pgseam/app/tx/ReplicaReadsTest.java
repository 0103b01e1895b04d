package io.pgseam.app.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.BOOLEAN;

import com.zaxxer.hikari.HikariDataSource;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.accounts.AccountRepository;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.errors.StatementFailedException;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.StandbyServer;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.schema.AccountsId;
import io.pgseam.types.Lsn;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A primary and a replica that streams from it, behind one URL. */
class ReplicaReadsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static PostgresServer server;
    private static ThrowawayDatabase database;
    private static StandbyServer standby;
    private static ConnectionPool writing;
    private static ConnectionPool reading;

    private final Transactions primary = new Transactions(writing);
    private final Transactions replicas = new Transactions(reading);
    private final ReplicaReads reads = new ReplicaReads(primary, replicas);

    @BeforeAll
    static void start() throws Exception {
        server = StandbyServer.startPrimary();
        database = server.createDatabase();
        Migrations.migrate(database.dataSource());
        standby = StandbyServer.follow(database);
        writing = ConnectionPool.open(settings(standby.port()).forWriting());
        reading = ConnectionPool.open(settings(standby.port()).forReading());
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable resource : new AutoCloseable[] {reading, writing, standby, database, server}) {
            if (resource != null) {
                resource.close();
            }
        }
    }

    @AfterEach
    void letTheReplicaFollow() throws Exception {
        standby.resume();
    }

    @Test
    void writesGoToThePrimaryAndReadsToTheReplica() {
        assertThat(isReplica(primary.context())).isFalse();
        assertThat(isReplica(replicas.context())).isTrue();
        assertThat(List.of(writing, reading))
                .extracting(
                        pool -> pool.dataSource().unwrap(HikariDataSource.class).getPoolName())
                .containsExactly("shop", "shop-reads");
        assertThat(replicas.<Boolean>inTransaction(Isolation.READ_ONLY, read -> isReplica(read.context())))
                .isTrue();
        assertThatExceptionOfType(StatementFailedException.class)
                .isThrownBy(() -> new AccountRepository(replicas.context()).open("Ann", BigDecimal.ONE))
                .withMessage("cannot execute INSERT in a read-only transaction (25006)");
    }

    @Test
    void aReadMissesAWriteThatTheReplicaDoesNotHaveYet() throws Exception {
        standby.pause();

        AccountsId account = openAccount();

        assertThat(new AccountRepository(replicas.context()).find(account)).isEmpty();
        assertThat(new AccountRepository(primary.context()).find(account)).isPresent();
    }

    @Test
    void aReadOfOnesOwnWriteWaitsForTheReplica() throws Exception {
        standby.pause();
        AccountsId account = openAccount();
        Lsn written = reads.written();

        CompletableFuture<Boolean> read = CompletableFuture.supplyAsync(() -> reads.since(
                written,
                LONG,
                transaction -> isReplica(transaction.context())
                        && new AccountRepository(transaction.context())
                                .find(account)
                                .isPresent()));
        Thread.sleep(200);
        assertThat(read).isNotDone();
        standby.resume();

        assertThat(read.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aReadOfOnesOwnWriteGoesToThePrimaryWhenTheReplicaTakesTooLong() throws Exception {
        standby.pause();
        AccountsId account = openAccount();

        boolean fromReplica = reads.since(reads.written(), Duration.ofMillis(50), transaction -> {
            assertThat(new AccountRepository(transaction.context()).find(account))
                    .isPresent();
            assertThatExceptionOfType(StatementFailedException.class)
                    .isThrownBy(() -> transaction.nested(
                            nested -> new AccountRepository(nested.context()).open("Ann", BigDecimal.ONE)));
            return isReplica(transaction.context());
        });

        assertThat(fromReplica).isFalse();
    }

    @Test
    void everyReadSeesTheWriteBeforeIt() {
        // About 200 ms each: the server does not flush its log at commit.
        for (int i = 0; i < 10; i++) {
            AccountsId account = openAccount();
            assertThat(reads.<Boolean>since(
                            reads.written(),
                            LONG,
                            transaction -> isReplica(transaction.context())
                                    && new AccountRepository(transaction.context())
                                            .find(account)
                                            .isPresent()))
                    .isTrue();
        }
    }

    @Test
    void readsGoToThePrimaryWhenTheReplicaFails() throws Exception {
        try (FaultyWire wire = new FaultyWire(standby.port());
                ConnectionPool pool = ConnectionPool.open(settings(wire.port()).forReading())) {
            Transactions failing = new Transactions(pool);
            assertThat(failing.<Boolean>inTransaction(Isolation.READ_ONLY, read -> isReplica(read.context())))
                    .isTrue();
            AccountsId account = openAccount();

            wire.fail(FaultyWire.Fault.CUT);

            assertThat(failing.<Boolean>inTransaction(Isolation.READ_ONLY, read -> isReplica(read.context())))
                    .isFalse();
            assertThat(new ReplicaReads(primary, failing)
                            .<Boolean>since(
                                    reads.written(),
                                    LONG,
                                    transaction -> new AccountRepository(transaction.context())
                                            .find(account)
                                            .isPresent()))
                    .isTrue();
        }
    }

    private AccountsId openAccount() {
        return primary.inTransaction(
                Isolation.READ_COMMITTED,
                transaction -> new AccountRepository(transaction.context())
                        .open("Ann", BigDecimal.ONE)
                        .id());
    }

    private static boolean isReplica(DSLContext context) {
        return context.select(function(name("pg_catalog", "pg_is_in_recovery"), BOOLEAN))
                .fetchSingle()
                .value1();
    }

    /** Both servers, as the shop's role. */
    private static DatabaseSettings settings(int replica) {
        String url = database.url().replaceFirst("/([^/]+)$", ",127.0.0.1:" + replica + "/$1");
        return DatabaseSettings.from(Map.of(
                "DATABASE_URL",
                url + "?user=" + database.user() + "&password="
                        + URLEncoder.encode(database.password(), StandardCharsets.UTF_8)
                        + "&options=-c%20role=shop_app"));
    }
}

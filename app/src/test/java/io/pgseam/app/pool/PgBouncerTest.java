package io.pgseam.app.pool;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jooq.impl.DSL.sum;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.Crowd;
import io.pgseam.app.PgBouncer;
import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.accounts.AccountRepository;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.errors.DatabaseTimeoutException;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.orders.Basket;
import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.orders.Placement;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.LockName;
import io.pgseam.app.tx.SessionLocks;
import io.pgseam.app.tx.Transactions;
import io.pgseam.app.users.CustomerRepository;
import io.pgseam.app.users.Email;
import io.pgseam.app.users.PreferenceRepository;
import io.pgseam.app.users.Registration;
import io.pgseam.app.users.UserId;
import io.pgseam.copy.CopyOut;
import io.pgseam.copy.CopyUpsert;
import io.pgseam.copy.OnConflict;
import io.pgseam.schema.AccountsId;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten connections of the shop share three sessions of the server, each transaction in another. */
@EnabledIf(
        value = "io.pgseam.app.PgBouncer#isInstalled",
        disabledReason = "no pgbouncer on the PATH or in /usr/sbin: apt-get install pgbouncer")
class PgBouncerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SESSIONS = 3;
    private static final String ROLE =
            "shop_pooled_" + UUID.randomUUID().toString().replace("-", "");
    private static final String PASSWORD = UUID.randomUUID().toString();

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static PgBouncer bouncer;
    private static ConnectionPool pool;

    private final Transactions transactions = new Transactions(pool);

    @BeforeAll
    static void start() {
        DATABASE.owner().execute("CREATE ROLE " + ROLE + " LOGIN IN ROLE shop_app PASSWORD '" + PASSWORD + "'");
        setForRole("statement_timeout = '30s'");
        setForRole("lock_timeout = '5s'");
        setForRole("idle_in_transaction_session_timeout = '1min'");
        setForRole("search_path = public, pg_temp");
        bouncer = PgBouncer.start(DATABASE.settings(), ROLE, PASSWORD, SESSIONS);
        pool = open(bouncer, Map.of("SHOP_POOLER", "transaction"));
    }

    @AfterAll
    static void stop() {
        if (pool != null) {
            pool.close();
        }
        if (bouncer != null) {
            bouncer.close();
        }
        DATABASE.owner().execute("DROP ROLE IF EXISTS " + ROLE);
    }

    @Test
    void repositoriesWorkInWhateverSessionTheyGet() throws Exception {
        CatalogueRepository catalogue = new CatalogueRepository(transactions.context());
        Product lamp = catalogue.insert(product("Lamp", 1_000));
        CustomersId customer = transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
            Registration registration = new CustomerRepository(transaction.context())
                    .register(transaction, "Ann", new Email("ann@example.org"));
            return ((Registration.Registered) registration).customer().id();
        });

        // Each thread uses each statement more often than the driver takes to prepare one.
        List<Integer> placed = Crowd.run(8, PATIENCE, thread -> {
            int orders = 0;
            for (int i = 0; i < 8; i++) {
                Placement placement = transactions.inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction -> new OrderRepository(transaction.context())
                                .place(
                                        transaction,
                                        customer,
                                        new OrdersId(UUID.randomUUID()),
                                        Basket.of(lamp.id(), 2)));
                orders += placement instanceof Placement.Placed ? 1 : 0;
                new PreferenceRepository(transactions.context())
                        .put(new UserId(customer.value()), "theme" + thread, JSONB.valueOf("\"dark\""));
                assertThat(catalogue.get(lamp.id()).name()).isEqualTo("Lamp");
            }
            return orders;
        });

        assertThat(placed).containsOnly(8);
        assertThat(catalogue.get(lamp.id()).stock()).isEqualTo(1_000 - 8 * 8 * 2);
        assertThat(new OrderRepository(transactions.context()).list(customer)).hasSize(8 * 8);
        assertThat(new PreferenceRepository(transactions.context()).map(new UserId(customer.value())))
                .hasSize(8);
    }

    @Test
    void transfersKeepTheSum() throws Exception {
        AccountRepository accounts = new AccountRepository(transactions.context());
        List<AccountsId> ids = IntStream.range(0, 5)
                .mapToObj(i ->
                        accounts.open("Owner " + i, new BigDecimal("100.00")).id())
                .toList();

        Crowd.run(8, PATIENCE, thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < 10; i++) {
                int from = random.nextInt(ids.size());
                int to = (from + 1 + random.nextInt(ids.size() - 1)) % ids.size();
                transactions.inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction -> new AccountRepository(transaction.context())
                                .transfer(transaction, ids.get(from), ids.get(to), BigDecimal.ONE));
            }
            return thread;
        });

        assertThat(DATABASE.owner()
                        .select(sum(ACCOUNTS.BALANCE))
                        .from(ACCOUNTS)
                        .fetchSingle()
                        .value1())
                .isEqualTo("500.00");
    }

    @Test
    void rowsAreCopiedInAndOutAndUpserted() throws Exception {
        List<List<String>> copied = Crowd.run(6, PATIENCE, thread -> {
            new CatalogueRepository(transactions.context())
                    .insertAll(IntStream.range(0, 500).mapToObj(i -> product("copied " + thread, i)));
            List<ProductsRecord> rows = read("copied " + thread);
            rows.forEach(row -> row.setStock(row.getStock() + 1));
            CopyUpsert.upsertAll(
                    transactions.context(),
                    PRODUCTS,
                    OnConflict.on(PRODUCTS.ID),
                    rows.stream(),
                    PRODUCTS.ID,
                    PRODUCTS.NAME,
                    PRODUCTS.PRICE,
                    PRODUCTS.CATEGORY,
                    PRODUCTS.STOCK);
            return read("copied " + thread).stream()
                    .map(row -> String.valueOf(row.getStock()))
                    .toList();
        });

        String[] expected =
                IntStream.rangeClosed(1, 500).mapToObj(String::valueOf).toArray(String[]::new);
        assertThat(copied).allSatisfy(stocks -> assertThat(stocks).containsExactlyInAnyOrder(expected));
    }

    @Test
    void streamsReadInPartsSideBySide() throws Exception {
        new CatalogueRepository(transactions.context())
                .insertAll(Stream.generate(() -> product("streamed", 1)).limit(3_000));

        List<Long> read = Crowd.run(
                6,
                PATIENCE,
                thread -> transactions.inTransaction(
                        Isolation.READ_ONLY,
                        transaction -> new CatalogueRepository(transaction.context())
                                .stream(
                                        transaction,
                                        products -> products.filter(product ->
                                                        product.name().equals("streamed"))
                                                .count())));

        assertThat(read).containsOnly(3_000L);
    }

    @Test
    void timeoutsAreTheRolesAndATransactionsOwnEndWithIt() {
        assertThatExceptionOfType(DatabaseTimeoutException.class)
                .isThrownBy(() -> transactions.inTransaction(Isolation.SERIALIZABLE, transaction -> {
                    transaction.statementTimeout(Duration.ofMillis(50));
                    Sql.sleep(transaction.context(), Duration.ofSeconds(10));
                    return "slept";
                }));

        for (int i = 0; i < 2 * SESSIONS; i++) {
            assertThat(List.of(
                            Sql.setting(transactions.context(), "statement_timeout"),
                            Sql.setting(transactions.context(), "lock_timeout"),
                            Sql.setting(transactions.context(), "idle_in_transaction_session_timeout"),
                            Sql.setting(transactions.context(), "transaction_isolation"),
                            Sql.setting(transactions.context(), "application_name")))
                    .containsExactly("30s", "5s", "1min", "read committed", "pgseam-shop");
        }
    }

    @Test
    void aDeadlineCancelsTheStatementOnTheServer() {
        assertThatExceptionOfType(DatabaseTimeoutException.class)
                .isThrownBy(() -> transactions
                        .within(Duration.ofMillis(300))
                        .inTransaction(Isolation.READ_COMMITTED, transaction -> {
                            Sql.sleep(transaction.context(), Duration.ofSeconds(20));
                            return "slept";
                        }));

        assertThat(Sql.running(DATABASE.owner(), DATABASE.settings().database()))
                .isZero();
    }

    @Test
    void locksEndWithTheirTransactionAndOthersAreRefused() {
        LockName door = new LockName("door", "front");

        transactions.inTransaction(Isolation.READ_COMMITTED, holder -> {
            holder.lock(door);
            assertThat(isFree(door)).isFalse();
            return "done";
        });

        assertThat(isFree(door)).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> new SessionLocks(pool))
                .withMessage(
                        "Locks that outlast transactions need a session of their own, found SHOP_POOLER=transaction."
                                + " Nothing was done. Connect to the server itself.");
    }

    @Test
    void aPoolerThatNobodyMentionedIsFound() {
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> open(bouncer, Map.of()))
                .withMessageEndingWith("unsupported startup parameter: options (08P01). Nothing was changed. This is"
                        + " PgBouncer: set SHOP_POOLER=transaction.");
        try (PgBouncer silent =
                PgBouncer.start(DATABASE.settings(), ROLE, PASSWORD, SESSIONS, "ignore_startup_parameters = options")) {
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> open(silent, Map.of()))
                    .withMessageEndingWith(
                            "the session did not get its settings, as behind a PgBouncer that ignores the"
                                    + " startup parameter options. Nothing was changed. Set SHOP_POOLER=transaction.");
        }
    }

    @Test
    void settingsThatTheRoleDoesNotHaveAreFoundBeforeTheFirstStatement() {
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> open(bouncer, Map.of("SHOP_POOLER", "transaction", "SHOP_LOCK_TIMEOUT", "1s")))
                .withMessageEndingWith(
                        ": lock_timeout is 5000 ms, expected 1000 ms. Nothing was changed. Behind a pooler"
                                + " a session's settings are the role's: run ALTER ROLE " + ROLE
                                + " SET statement_timeout = 30000; ALTER ROLE "
                                + ROLE + " SET lock_timeout = 1000; ALTER ROLE " + ROLE
                                + " SET idle_in_transaction_session_timeout = 60000; ALTER ROLE " + ROLE
                                + " SET search_path = public,pg_temp, have the pooler connect again, or connect to the server itself.");
    }

    private boolean isFree(LockName lock) {
        return transactions.inTransaction(Isolation.READ_COMMITTED, other -> other.tryLock(lock));
    }

    private List<ProductsRecord> read(String name) {
        List<ProductsRecord> rows = new ArrayList<>();
        try (CopyOut<ProductsRecord> copy = CopyOut.from(
                transactions.context(),
                transactions.context().selectFrom(PRODUCTS).where(PRODUCTS.NAME.eq(name)))) {
            copy.forEach(rows::add);
        }
        return rows;
    }

    private static NewProduct product(String name, int stock) {
        return new NewProduct(name, BigDecimal.ONE, "things", List.of(), JSONB.valueOf("{}"), stock);
    }

    private static ConnectionPool open(PgBouncer through, Map<String, String> settings) {
        return ConnectionPool.open(
                new ShopSettings(through.settings(DATABASE.settings(), ROLE, PASSWORD), PoolSettings.from(settings)),
                new SimpleMeterRegistry());
    }

    private static void setForRole(String setting) {
        DATABASE.owner()
                .execute("ALTER ROLE " + ROLE + " IN DATABASE "
                        + DATABASE.settings().database() + " SET " + setting);
    }
}

package io.pgseam.app.pool;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.FaultyWire.Fault;
import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.errors.DatabaseUnavailableException;
import io.pgseam.app.errors.UnknownCommitException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements outside of transactions whose connection is cut while they wait for a row that somebody else has locked. */
class LostAnswerTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @BeforeEach
    void anAccountOfTen() {
        DATABASE.owner().deleteFrom(ACCOUNTS).execute();
        DATABASE.owner()
                .insertInto(ACCOUNTS, ACCOUNTS.OWNER, ACCOUNTS.BALANCE)
                .values("Ann", BigDecimal.TEN)
                .execute();
    }

    @Test
    void aStatementThatWritesIsReportedAsUnknownAndMayBeKept() throws Exception {
        Throwable failure = failureOf(context ->
                context.update(ACCOUNTS).set(ACCOUNTS.BALANCE, BigDecimal.ONE).execute());

        assertThat(failure)
                .isInstanceOf(UnknownCommitException.class)
                .hasMessageContaining("nobody knows whether the statement is kept");
        while (DATABASE.owner().fetchValue(ACCOUNTS.BALANCE).compareTo(BigDecimal.ONE) != 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void oneThatReturnsWhatItWroteIsToo() throws Exception {
        assertThat(failureOf(context -> context.update(ACCOUNTS)
                        .set(ACCOUNTS.BALANCE, BigDecimal.ONE)
                        .returning()
                        .fetch()))
                .isInstanceOf(UnknownCommitException.class);
    }

    @Test
    void oneThatReadsHasNothingThatCouldBeKept() throws Exception {
        assertThat(failureOf(context -> context.selectFrom(ACCOUNTS).forUpdate().fetch()))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    private static Throwable failureOf(Consumer<DSLContext> statement) throws Exception {
        try (FaultyWire wire = new FaultyWire(DATABASE.port());
                ConnectionPool pool = ConnectionPool.open(
                        DATABASE.settings(wire.port(), Map.of("SHOP_POOL_MAX", "1")), new SimpleMeterRegistry())) {
            return DATABASE.owner().transactionResult(lock -> {
                lock.dsl().selectFrom(ACCOUNTS).forUpdate().fetch();
                CompletableFuture<Throwable> failure =
                        CompletableFuture.supplyAsync(() -> catchThrowable(() -> statement.accept(pool.context())));
                while (Sql.running(DATABASE.owner(), DATABASE.settings().database()) == 0) {
                    Thread.sleep(5);
                }
                wire.fail(Fault.CUT);
                return failure.get();
            });
        }
    }
}

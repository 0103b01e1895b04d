package io.pgseam.app.errors;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static io.pgseam.schema.Tables.CUSTOMER_EMAILS;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.LockName;
import io.pgseam.app.tx.Transactions;
import io.pgseam.schema.CustomerEmailsConstraint;
import io.pgseam.schema.ProductsConstraint;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server says and what is thrown, on a server that a subclass names. */
abstract class TranslatedErrors {
    abstract TestDatabase database();

    @Test
    void aViolationHasTheConstraintItsColumnsAndAMessageForPeople() {
        ConstraintViolationException missing = thrown(
                ConstraintViolationException.class,
                () -> database()
                        .context()
                        .insertInto(PRODUCTS)
                        .set(PRODUCTS.NAME, inline("lamp"))
                        .execute());
        assertThat(missing).hasMessage("Give the product a price.");
        assertThat(missing.constraint()).contains(ProductsConstraint.PRICE_NOT_NULL);
        assertThat(missing.columns()).containsExactly(PRODUCTS.PRICE);
        assertThat(missing.sqlState()).isEqualTo("23502");
    }

    /** As from a distributed engine, which also adds the number of a shard. */
    @Test
    void aViolationWithoutTheServersFieldsIsFoundByItsMessage() {
        ConstraintViolationException e = thrown(
                ConstraintViolationException.class,
                () -> raise("23505", "duplicate key value violates unique constraint \"customer_emails_pkey_103621\""));

        assertThat(e).hasMessage("Another customer uses this e-mail address.");
        assertThat(e.constraint()).contains(CustomerEmailsConstraint.CUSTOMER_EMAILS_PKEY);
        assertThat(e.columns()).containsExactly(CUSTOMER_EMAILS.EMAIL);
    }

    @Test
    void aViolationThatTheSchemaDoesNotKnowHasAMessageToo() {
        ConstraintViolationException e =
                thrown(ConstraintViolationException.class, () -> raise("23514", "violates \"something\""));

        assertThat(e).hasMessage("The data do not fit the rest.");
        assertThat(e.constraint()).isEmpty();
        assertThat(e.columns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "40001, ConflictException",
        "40P01, ConflictException",
        "57014, DatabaseTimeoutException",
        "55P03, DatabaseTimeoutException",
        "25P03, DatabaseTimeoutException",
        "25P04, DatabaseTimeoutException",
        "08006, DatabaseUnavailableException",
        "57P01, DatabaseUnavailableException",
        "57P03, DatabaseUnavailableException",
        "53300, DatabaseUnavailableException",
        "53100, DatabaseUnavailableException",
        "58030, DatabaseUnavailableException",
        "22001, RefusedValueException",
        "22P02, RefusedValueException",
        "42501, AccessDeniedException",
        "28000, AccessDeniedException",
        "42P01, StatementFailedException",
        "25006, StatementFailedException",
        "P0001, StatementFailedException",
        "57P04, DatabaseUnavailableException",
        "XX000, StatementFailedException"
    })
    void eachStateHasItsKind(String sqlState, String kind) {
        DatabaseException e = thrown(DatabaseException.class, () -> raise(sqlState, "something went wrong."));

        assertThat(e.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(e)
                .hasMessage((sqlState.startsWith("22") ? "A value does not fit its type" : "something went wrong")
                        + " (" + sqlState + ")");
        assertThat(e.sqlState()).isEqualTo(sqlState);
    }

    @Test
    void aStatementThatTakesTooLongIsATimeout() {
        assertTimeout(
                Map.of("SHOP_STATEMENT_TIMEOUT", "50ms"),
                "57014",
                transactions -> Sql.sleep(transactions.context(), Duration.ofSeconds(20)));
    }

    @Test
    void aLockThatIsNotFreeInTimeIsATimeout() {
        LockName door = new LockName("door", "front");
        new Transactions(database().pool()).inTransaction(Isolation.READ_COMMITTED, holder -> {
            holder.lock(door);
            assertTimeout(
                    Map.of("SHOP_LOCK_TIMEOUT", "50ms"),
                    "55P03",
                    transactions -> transactions.inTransaction(Isolation.READ_COMMITTED, other -> {
                        other.lock(door);
                        return "never";
                    }));
            return "done";
        });
    }

    @Test
    void aTransactionThatDoesNothingForTooLongIsATimeout() {
        assertTimeout(
                Map.of("SHOP_IDLE_IN_TRANSACTION_TIMEOUT", "50ms"),
                "25P03",
                transactions -> transactions.inTransaction(Isolation.READ_COMMITTED, transaction -> {
                    transaction.context().fetchCount(ACCOUNTS);
                    Sql.sleep(database().owner(), Duration.ofMillis(500));
                    return transaction.context().fetchCount(ACCOUNTS);
                }));
    }

    private void assertTimeout(Map<String, String> settings, String sqlState, Consumer<Transactions> work) {
        try (ConnectionPool pool =
                ConnectionPool.open(database().settings(database().port(), settings), new SimpleMeterRegistry())) {
            DatabaseTimeoutException e =
                    thrown(DatabaseTimeoutException.class, () -> work.accept(new Transactions(pool)));
            assertThat(e.sqlState()).isEqualTo(sqlState);
        }
    }

    /** Has the server fail with a state and a message of one's choice, and without fields. */
    private void raise(String sqlState, String message) {
        database()
                .context()
                .select(function(name("raise"), SQLDataType.VARCHAR, val(sqlState), val(message)))
                .fetch();
    }

    @BeforeEach
    void createRaise() {
        database()
                .owner()
                .execute("CREATE OR REPLACE FUNCTION raise(state text, message text) RETURNS text LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message; END $$");
    }

    private static <T extends Throwable> T thrown(Class<T> type, Runnable statement) {
        return catchThrowableOfType(type, statement::run);
    }
}

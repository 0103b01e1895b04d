package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.util.PSQLException;

class CopyUpsertFailureTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final OnConflict<ProductsRecord> SAME_ID = OnConflict.on(PRODUCTS.ID);

    @BeforeEach
    void oneProduct() {
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(product(1, "lamp")));
    }

    @AfterEach
    void nothingIsChangedAndTheStagingTableIsGone() {
        assertThat(SHOP.ctx().fetchValues(PRODUCTS.NAME)).containsExactly("lamp");
        assertThat(SHOP.ctx().fetchValue("select to_regclass('pg_temp.pgseam_upsert')"))
                .isNull();
    }

    @Test
    void aKeyThatComesTwiceIsAnErrorThatNamesTheFirstFew() {
        Stream<ProductsRecord> products = IntStream.range(0, 10).mapToObj(i -> product(1 + i % 5, "chair"));
        CopyException failure = failure(SAME_ID, products);
        assertThat(failure)
                .hasMessage("COPY products: the input has more than one row for (id) ="
                        + " (00000000-0000-0000-0000-000000000001), (00000000-0000-0000-0000-000000000002),"
                        + " (00000000-0000-0000-0000-000000000003) and 2 more. Rolled back; the table is as it was.");
    }

    @Test
    void aKeyThatComesTwiceIsAnErrorWhereNothingIsUpdatedToo() {
        assertThat(failure(SAME_ID.doNothing(), Stream.of(product(2, "chair"), product(2, "stool"))))
                .hasMessageContaining("more than one row for (id) = (00000000-0000-0000-0000-000000000002). Rolled");
    }

    @Test
    void aColumnWithoutUniqueIndexIsTheServersError() {
        CopyException failure = failure(OnConflict.on(PRODUCTS.NAME), Stream.of(product(2, "chair")));
        assertThat(failure.sqlState()).contains("42P10");
        assertThat(failure).hasMessageEndingWith("Rolled back; the table is as it was.");
    }

    @Test
    void aValueThatCannotBeSentIsNamed() {
        assertThat(failure(SAME_ID, Stream.of(product(2, "chair"), product(3, "\0"))))
                .hasMessageStartingWith("COPY products, row 2, column name (text): NUL");
    }

    @Test
    void aConstraintOfTheTableIsTheServersError() {
        ProductsRecord cheap = product(2, "chair").having(PRODUCTS.PRICE, BigDecimal.ONE.negate());
        CopyException failure = failure(SAME_ID, Stream.of(product(1, "stool"), cheap));
        assertThat(failure)
                .hasMessage("COPY products: new row for relation \"products\" violates check constraint"
                        + " \"products_price_check\" (23514). Rolled back; the table is as it was.")
                .hasCauseInstanceOf(PSQLException.class);
    }

    @Test
    void anExceptionOfTheSourceIsTheCallersOwn() {
        Stream<ProductsRecord> source = IntStream.range(0, 10_000).mapToObj(i -> {
            if (i == 9_000) {
                throw new IllegalArgumentException("line 9000 is torn");
            }
            return product(i, "chair");
        });
        assertThatThrownBy(() -> upsert(SHOP.ctx(), SAME_ID, source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 9000 is torn")
                .hasNoSuppressedExceptions();
    }

    @Test
    void closeWithoutCompleteChangesNothing() throws SQLException {
        CopyUpsert<ProductsRecord> upsert = open(SHOP.ctx());
        upsert.write(product(1, "chair"));
        upsert.close();
        upsert.close();
        SHOP.assertIdle();
    }

    @Test
    void onlyCloseIsLeftAfterAFailure() {
        try (CopyUpsert<ProductsRecord> upsert = open(SHOP.ctx())) {
            upsert.write(product(2, "chair"));
            upsert.write(product(2, "stool"));
            assertThatThrownBy(upsert::complete).isInstanceOf(CopyException.class);
            assertThatIllegalStateException().isThrownBy(upsert::complete);
            assertThatIllegalStateException().isThrownBy(() -> upsert.write(product(3, "table")));
        }
    }

    @Test
    void aStatementTimeoutChangesNothing() throws SQLException {
        try (Connection other = SHOP.connect()) {
            other.setAutoCommit(false);
            DSL.using(other, SQLDialect.POSTGRES)
                    .update(PRODUCTS)
                    .set(PRODUCTS.NAME, "held")
                    .execute();
            SHOP.ctx().execute("set statement_timeout = '200ms'");
            CopyException failure = failure(SAME_ID, Stream.of(product(2, "chair"), product(1, "stool")));
            assertThat(failure.sqlState()).contains("57014");
            other.rollback();
        }
    }

    @Test
    void aDeadlockChangesNothingAndTheConnectionIsUsable() throws Exception {
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(product(2, "chair")));
        SHOP.ctx().execute("set deadlock_timeout = '500ms'");
        try (Connection other = SHOP.connect();
                Connection watch = SHOP.connect()) {
            DSLContext others = DSL.using(other, SQLDialect.POSTGRES);
            others.execute("set deadlock_timeout = '1min'");
            other.setAutoCommit(false);
            rename(others, 2);
            Thread circle = new Thread(() -> {
                awaitWaiter(DSL.using(watch, SQLDialect.POSTGRES));
                rename(others, 1);
            });
            circle.start();
            CopyException failure = failure(SAME_ID, Stream.of(product(1, "stool"), product(2, "table")));
            circle.join();
            other.rollback();
            assertThat(failure.sqlState()).contains("40P01");
            assertThat(failure).hasMessageEndingWith("Rolled back; the table is as it was.");
        }
        SHOP.ctx().deleteFrom(PRODUCTS).where(PRODUCTS.ID.eq(id(2))).execute();
    }

    @RepeatedTest(5)
    void aKilledBackendChangesNothingAndTheConnectionIsDiscarded() throws SQLException {
        Connection doomed = SHOP.connect();
        DSLContext ctx = DSL.using(doomed, SQLDialect.POSTGRES);
        int backend = ctx.select(DSL.function(DSL.name("pg_backend_pid"), SQLDataType.INTEGER))
                .fetchSingle()
                .value1();
        CopyUpsert<ProductsRecord> upsert = open(ctx);
        upsert.write(product(1, "chair"));
        SHOP.ctx().fetchValue("select pg_terminate_backend(?, 5000)", backend);
        assertThatThrownBy(upsert::complete).isInstanceOf(CopyException.class);
        assertThatThrownBy(upsert::close)
                .isInstanceOf(CopyException.class)
                .hasMessageEndingWith("0 rows kept; the connection is lost.");
        assertThat(doomed.isClosed()).isTrue();
    }

    @Test
    void aFailureInTheCallersTransactionUndoesTheUpsertAlone() {
        SHOP.ctx().transaction(transaction -> {
            DSLContext ctx = transaction.dsl();
            upsert(ctx, SAME_ID, Stream.of(product(2, "chair")));
            List<Stream<ProductsRecord>> bad = List.of(
                    Stream.of(product(1, "stool"), product(1, "table")),
                    Stream.of(product(3, "\0")),
                    Stream.of(product(3, "bed").having(PRODUCTS.PRICE, BigDecimal.ONE.negate())));
            bad.forEach(products ->
                    assertThatThrownBy(() -> upsert(ctx, SAME_ID, products)).isInstanceOf(CopyException.class));
            assertThat(ctx.fetchValues(PRODUCTS.NAME)).containsExactlyInAnyOrder("lamp", "chair");
            ctx.deleteFrom(PRODUCTS).where(PRODUCTS.NAME.eq("chair")).execute();
        });
    }

    @Test
    void aRolledBackTransactionTakesTheRowsWithIt() {
        assertThatThrownBy(() -> SHOP.ctx().transaction(transaction -> {
                    upsert(transaction.dsl(), SAME_ID, Stream.of(product(1, "stool"), product(2, "chair")));
                    upsert(transaction.dsl(), SAME_ID, Stream.of(product(1, "bench"), product(3, "table")));
                    assertThat(transaction.dsl().fetchValues(PRODUCTS.NAME))
                            .containsExactlyInAnyOrder("bench", "chair", "table");
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
    }

    private static void awaitWaiter(DSLContext ctx) {
        while (ctx.fetch("select from pg_locks where not granted").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static void rename(DSLContext ctx, int id) {
        ctx.update(PRODUCTS)
                .set(PRODUCTS.NAME, "renamed")
                .where(PRODUCTS.ID.eq(id(id)))
                .execute();
    }

    private static CopyException failure(OnConflict<ProductsRecord> rule, Stream<ProductsRecord> products) {
        return catchThrowableOfType(CopyException.class, () -> upsert(SHOP.ctx(), rule, products));
    }

    private static UpsertResult upsert(
            DSLContext ctx, OnConflict<ProductsRecord> rule, Stream<ProductsRecord> products) {
        return CopyUpsert.upsertAll(ctx, PRODUCTS, rule, products, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE);
    }

    private static CopyUpsert<ProductsRecord> open(DSLContext ctx) {
        return CopyUpsert.into(ctx, PRODUCTS, SAME_ID, PRODUCTS.ID, PRODUCTS.NAME);
    }

    private static ProductsRecord product(int id, String name) {
        return ProductsRecord.named(name).having(PRODUCTS.ID, id(id)).having(PRODUCTS.PRICE, BigDecimal.ONE);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}

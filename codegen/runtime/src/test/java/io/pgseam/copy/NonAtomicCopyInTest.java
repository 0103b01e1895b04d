package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NonAtomicCopyInTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private final AtomicInteger held = new AtomicInteger();

    @AfterEach
    void everyConnectionIsReleased() {
        assertThat(held).hasValue(0);
    }

    @Test
    void eachConnectionKeepsItsShare() {
        List<CopyResult> results = copy(3, products(7_500, -1));
        assertThat(results).extracting(CopyResult::rows).containsExactly(3_000L, 2_500L, 2_000L);
        assertThat(SHOP.products()).isEqualTo(7_500);
    }

    @Test
    void noRowsAreNoRowsOfEach() {
        assertThat(copy(2, products(0, -1))).extracting(CopyResult::rows).containsExactly(0L, 0L);
    }

    @Test
    void anErrorInARowNamesTheRowOfTheInputAndKeepsNothing() {
        CopyException failure = catchThrowableOfType(CopyException.class, () -> copy(3, products(20_000, 14_321)));
        assertThat(failure.row()).hasValue(14_321);
        assertThat(failure.sqlState()).contains("23514");
        assertThat(failure).hasMessageEndingWith("COPY cancelled; 0 rows kept.");
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void anExceptionOfTheSourceIsTheCallersOwnAndKeepsNothing() {
        Iterator<ProductsRecord> torn = IntStream.range(0, 20_000)
                .mapToObj(i -> {
                    if (i == 15_000) {
                        throw new IllegalStateException("torn");
                    }
                    return ProductsRecord.named("lamp");
                })
                .iterator();
        assertThatThrownBy(() -> copy(3, torn))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("torn")
                .hasNoSuppressedExceptions();
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void anInterruptedThreadKeepsNothingAndStaysInterrupted() {
        Iterator<ProductsRecord> products = products(20_000, -1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> copy(2, products))
                .isInstanceOf(CopyException.class)
                .hasMessage("COPY products: the thread was interrupted. COPY cancelled; 0 rows kept.");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void aFailedCommitSaysWhatOthersHaveKept() {
        SHOP.ctx()
                .execute("create function refuse() returns trigger language plpgsql"
                        + " as $$ begin raise 'refused' using errcode = '23000'; end $$");
        SHOP.ctx()
                .execute("create constraint trigger refuse after insert on products deferrable initially deferred"
                        + " for each row when (new.price = 7) execute function refuse()");
        try {
            Iterator<ProductsRecord> products = IntStream.rangeClosed(1, 5_000)
                    .mapToObj(i -> product(i).having(PRODUCTS.PRICE, BigDecimal.valueOf(i == 1_500 ? 7 : 1)))
                    .iterator();
            assertThatThrownBy(() -> copy(3, products))
                    .isInstanceOf(CopyException.class)
                    .hasMessage(
                            "COPY products: refused (23000). Connection 2 of 3 has kept none of its rows."
                                    + " Connection 1 has kept 2000 rows (rows 1 to 1000 of each 3000). The others are rolled back.");
            assertThat(SHOP.products()).isEqualTo(2_000);
        } finally {
            SHOP.ctx().execute("drop function refuse cascade");
        }
    }

    @Test
    void aContextOfOneConnectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NonAtomicCopyIn.copyAll(SHOP.ctx(), PRODUCTS, 2, products(1, -1), PRODUCTS.NAME))
                .withMessageContaining("gives one connection twice");
    }

    @Test
    void aTransactionIsRefused() {
        SHOP.ctx()
                .transaction(transaction -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> NonAtomicCopyIn.copyAll(
                                transaction.dsl(), PRODUCTS, 1, products(1, -1), PRODUCTS.NAME)));
    }

    @Test
    void noConnectionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(0, products(1, -1)))
                .withMessage("connections is 0, expected 1 or more");
    }

    private List<CopyResult> copy(int connections, Iterator<ProductsRecord> products) {
        return NonAtomicCopyIn.copyAll(
                pooled(), PRODUCTS, connections, products, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE);
    }

    private DSLContext pooled() {
        return DSL.using(
                new ConnectionProvider() {
                    @Override
                    public Connection acquire() {
                        held.incrementAndGet();
                        try {
                            return SHOP.connect();
                        } catch (SQLException e) {
                            throw new DataAccessException("no connection", e);
                        }
                    }

                    @Override
                    public void release(Connection connection) {
                        held.decrementAndGet();
                        try {
                            assertThat(connection.getAutoCommit()).isTrue();
                            connection.close();
                        } catch (SQLException e) {
                            throw new DataAccessException("not closed", e);
                        }
                    }
                },
                SQLDialect.POSTGRES);
    }

    private static Iterator<ProductsRecord> products(int count, int bad) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> product(i).having(PRODUCTS.PRICE, i == bad ? BigDecimal.ONE.negate() : BigDecimal.ONE))
                .iterator();
    }

    private static ProductsRecord product(int number) {
        return ProductsRecord.named("product " + number).having(PRODUCTS.ID, new UUID(0, number));
    }
}

package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgseam.copy.CopyOptions.Rounding;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyOptionsTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final CopyOptions ROUNDING = CopyOptions.DEFAULT.withRounding(Rounding.BY_SERVER);
    private static final ProductsRecord FINE = product(1, "lamp").having(PRODUCTS.PRICE, new BigDecimal("-0.005"));

    @Test
    void aNumericFinerThanItsColumnIsRefusedByDefault() {
        assertThatThrownBy(() -> CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(FINE), PRODUCTS.PRICE))
                .isInstanceOf(CopyException.class)
                .hasMessageContaining("3 digits after the point are more than the 2 that the column keeps");
    }

    @Test
    void theServerRoundsWhatIsFinerThanItsColumnIfAsked() {
        String[] prices = {"1.005", "2.0049999999999999999999", "99999999.994", "3.00"};
        CopyIn.copyAll(
                ROUNDING.on(SHOP.ctx()),
                PRODUCTS,
                Stream.of(prices).map(price -> new ProductsRecord().having(PRODUCTS.PRICE, new BigDecimal(price))),
                PRODUCTS.PRICE);
        assertThat(SHOP.ctx().fetchValues(PRODUCTS.PRICE))
                .containsExactly(
                        new BigDecimal("1.01"),
                        new BigDecimal("2.00"),
                        new BigDecimal("99999999.99"),
                        new BigDecimal("3.00"));
    }

    @Test
    void typedRowsAndUpsertsRoundToo() {
        DSLContext rounding = ROUNDING.on(SHOP.ctx());
        BigDecimal price = new BigDecimal("1.005");
        try (CopyRows2<UUID, BigDecimal> rows = CopyRows2.into(rounding, PRODUCTS, PRODUCTS.ID, PRODUCTS.PRICE)) {
            rows.write(id(1), price);
            rows.complete();
        }
        CopyUpsert.upsertAll(
                rounding,
                PRODUCTS,
                OnConflict.on(PRODUCTS.ID),
                Stream.of(1, 2).map(i -> product(i, "lamp").having(PRODUCTS.PRICE, price.add(BigDecimal.ONE))),
                PRODUCTS.ID,
                PRODUCTS.PRICE);
        assertThat(SHOP.ctx().fetchValues(PRODUCTS.PRICE))
                .containsExactly(new BigDecimal("2.01"), new BigDecimal("2.01"));
    }

    @Test
    void optionsHoldInTheTransactionsOfTheirContext() {
        ROUNDING.on(SHOP.ctx())
                .transaction(transaction -> CopyIn.copyAll(
                        transaction.dsl(),
                        PRODUCTS,
                        Stream.of(product(1, "lamp").having(PRODUCTS.PRICE, new BigDecimal("1.005"))),
                        PRODUCTS.ID,
                        PRODUCTS.PRICE));
        assertThat(SHOP.products()).isOne();
    }

    @Test
    void theGivenContextKeepsItsOwnOptions() {
        DSLContext ctx = SHOP.ctx();
        ROUNDING.on(ctx);
        assertThat(CopyOptions.of(ctx)).isEqualTo(CopyOptions.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5, 10, 11, 100})
    void chunksOfAnySizeKeepAllRows(long chunkRows) {
        CopyResult result = CopyIn.copyAll(chunks(chunkRows), PRODUCTS, products(10), PRODUCTS.ID, PRODUCTS.NAME);
        assertThat(result.rows()).isEqualTo(10);
        assertThat(SHOP.ctx().fetchValues(PRODUCTS.NAME))
                .containsExactlyElementsOf(
                        products(10).map(product -> product.get(PRODUCTS.NAME)).toList());
    }

    @Test
    void theServersErrorInALaterChunkNamesTheRowOfTheInput() {
        Stream<ProductsRecord> products =
                IntStream.rangeClosed(1, 25).mapToObj(i -> product(i, "p").having(PRODUCTS.METADATA, json(i)));
        CopyException failure = catchThrowableOfType(
                CopyException.class,
                () -> CopyIn.copyAll(chunks(10), PRODUCTS, products, PRODUCTS.ID, PRODUCTS.METADATA));
        assertThat(failure.row()).hasValue(23);
        assertThat(SHOP.products()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 15})
    void closeWithoutCompleteKeepsNoChunk(int rows) throws SQLException {
        try (CopyIn<ProductsRecord> copy = CopyIn.into(chunks(5), PRODUCTS, PRODUCTS.ID, PRODUCTS.NAME)) {
            products(rows).forEach(copy::write);
        }
        SHOP.assertIdle();
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void aFailureInTheCallersTransactionUndoesAllChunksAndNothingElse() {
        SHOP.ctx().transaction(transaction -> {
            DSLContext ctx = CopyOptions.DEFAULT.withChunkRows(2).on(transaction.dsl());
            CopyIn.copyAll(ctx, PRODUCTS, Stream.of(product(1, "lamp")), PRODUCTS.ID, PRODUCTS.NAME);
            Stream<ProductsRecord> bad = Stream.concat(products(4), Stream.of(product(9, "\0")));
            assertThatThrownBy(() -> CopyIn.copyAll(ctx, PRODUCTS, bad, PRODUCTS.ID, PRODUCTS.NAME))
                    .isInstanceOf(CopyException.class);
            assertThat(ctx.fetchValues(PRODUCTS.NAME)).containsExactly("lamp");
        });
        assertThat(SHOP.products()).isOne();
    }

    @Test
    void aChunkHasARow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyOptions.DEFAULT.withChunkRows(0))
                .withMessage("chunkRows is 0, expected 1 or more");
    }

    private static DSLContext chunks(long rows) {
        return CopyOptions.DEFAULT.withChunkRows(rows).on(SHOP.ctx());
    }

    private static JSONB json(int number) {
        return JSONB.valueOf(number == 23 ? "{" : "{}");
    }

    private static Stream<ProductsRecord> products(int count) {
        return IntStream.range(100, 100 + count).mapToObj(i -> product(i, "product " + i));
    }

    private static ProductsRecord product(int id, String name) {
        return ProductsRecord.named(name).having(PRODUCTS.ID, id(id));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}

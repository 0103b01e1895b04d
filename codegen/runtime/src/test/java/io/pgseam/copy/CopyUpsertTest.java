package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pgseam.copy.OnConflict.Duplicates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyUpsertTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private static final OnConflict<ProductsRecord> SAME_ID = OnConflict.on(PRODUCTS.ID);

    @BeforeEach
    void twoProducts() {
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(product(1, "lamp", 10), product(2, "chair", 20)));
    }

    @Test
    void whatIsThereIsUpdatedAndTheRestIsInserted() {
        UpsertResult result = upsert(SAME_ID, product(2, "stool", 22), product(3, "table", 30));

        assertThat(result.sent()).isEqualTo(2);
        assertThat(result.inserted()).isOne();
        assertThat(result.updated()).isOne();
        assertThat(result.untouched()).isZero();
        assertThat(result.elapsed()).isPositive();
        assertThat(products()).isEqualTo(Map.of("lamp", 10, "stool", 22, "table", 30));
    }

    @Test
    void onlyTheColumnsListedAreUpdated() {
        UpsertResult result = upsert(SAME_ID.doUpdate(PRODUCTS.PRICE), product(2, "stool", 22));
        assertThat(result.updated()).isOne();
        assertThat(products()).isEqualTo(Map.of("lamp", 10, "chair", 22));
    }

    @Test
    void doNothingLeavesWhatIsThere() {
        UpsertResult result = upsert(SAME_ID.doNothing(), product(2, "stool", 22), product(3, "table", 30));
        assertThat(result.inserted()).isOne();
        assertThat(result.updated()).isZero();
        assertThat(result.untouched()).isOne();
        assertThat(products()).isEqualTo(Map.of("lamp", 10, "chair", 20, "table", 30));
    }

    @Test
    void theFirstOrTheLastRowOfAKeyWinsWhereAskedFor() {
        ProductsRecord[] twice = IntStream.range(0, 10_000)
                .mapToObj(i -> product(i % 5_000, i < 5_000 ? "first" : "last", i))
                .toArray(ProductsRecord[]::new);

        UpsertResult first = upsert(SAME_ID.duplicates(Duplicates.FIRST_WINS), twice);
        assertThat(SHOP.ctx().fetchCount(PRODUCTS, PRODUCTS.NAME.eq("first"))).isEqualTo(5_000);
        assertThat(List.of(first.sent(), first.inserted(), first.updated(), first.untouched()))
                .containsExactly(10_000L, 4_998L, 2L, 5_000L);

        UpsertResult last = upsert(SAME_ID.duplicates(Duplicates.LAST_WINS), twice);
        assertThat(SHOP.ctx().fetchCount(PRODUCTS, PRODUCTS.NAME.eq("last"))).isEqualTo(5_000);
        assertThat(List.of(last.sent(), last.inserted(), last.updated(), last.untouched()))
                .containsExactly(10_000L, 0L, 5_000L, 5_000L);
    }

    @Test
    void theChangedRowsComeBackWithTheFieldsAskedFor() {
        try (CopyUpsert<ProductsRecord> upsert = open(SAME_ID)) {
            upsert.write(product(2, "stool", 22));
            upsert.write(product(3, "table", 30));
            UpsertedRows<ProductsRecord> rows = upsert.completeReturning(PRODUCTS.ID, PRODUCTS.PRICE_WITH_TAX);

            assertThat(rows.result().sent()).isEqualTo(2);
            assertThat(rows.updated().getValues(PRODUCTS.ID)).containsExactly(id(2));
            assertThat(rows.inserted().getValues(PRODUCTS.ID)).containsExactly(id(3));
            assertThat(rows.inserted().getValues(PRODUCTS.PRICE_WITH_TAX))
                    .singleElement()
                    .satisfies(price -> assertThat(price).isEqualByComparingTo("36"));
            assertThat(rows.inserted().getValues(PRODUCTS.NAME)).containsOnlyNulls();
        }
    }

    @Test
    void noRecordAtAllChangesNothing() {
        UpsertResult result = upsert(SAME_ID);
        assertThat(result.sent()).isZero();
        assertThat(result.inserted()).isZero();
        assertThat(products()).isEqualTo(Map.of("lamp", 10, "chair", 20));
    }

    @Test
    void everyWritableColumnIsSentWhenNoneIsListed() {
        ProductsRecord bare = new ProductsRecord().having(PRODUCTS.ID, id(1));
        CopyUpsert.upsertAll(SHOP.ctx(), PRODUCTS, SAME_ID, Stream.of(bare));
        assertThat(SHOP.ctx().fetchSingle(PRODUCTS, PRODUCTS.ID.eq(id(1))).get(PRODUCTS.NAME))
                .isNull();
    }

    @Test
    void aKeyThatIsNotSentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyUpsert.into(SHOP.ctx(), PRODUCTS, SAME_ID, PRODUCTS.NAME))
                .withMessage("COPY products: column id is not among those sent. Send it too.");
    }

    @Test
    void anUpdateOfNoColumnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyUpsert.into(SHOP.ctx(), PRODUCTS, SAME_ID, PRODUCTS.ID))
                .withMessage("COPY products: every column sent is in the key, so that there is none to update."
                        + " Use doNothing().");
    }

    private static Map<String, Integer> products() {
        return SHOP.ctx()
                .selectFrom(PRODUCTS)
                .fetchMap(PRODUCTS.NAME, product -> product.get(PRODUCTS.PRICE).intValue());
    }

    private static UpsertResult upsert(OnConflict<ProductsRecord> rule, ProductsRecord... products) {
        try (CopyUpsert<ProductsRecord> upsert = open(rule)) {
            Stream.of(products).forEach(upsert::write);
            return upsert.complete();
        }
    }

    private static CopyUpsert<ProductsRecord> open(OnConflict<ProductsRecord> rule) {
        return CopyUpsert.into(SHOP.ctx(), PRODUCTS, rule, PRODUCTS.ID, PRODUCTS.NAME, PRODUCTS.PRICE);
    }

    private static ProductsRecord product(int id, String name, int price) {
        return ProductsRecord.named(name).having(PRODUCTS.ID, id(id)).having(PRODUCTS.PRICE, BigDecimal.valueOf(price));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}

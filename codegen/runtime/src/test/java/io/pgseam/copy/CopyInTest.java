package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.exception.DetachedException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyInTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    @Test
    void everyWritableColumnIsSentWhenNoneIsListed() {
        ProductsRecord product = new ProductsRecord()
                .having(PRODUCTS.ID, UUID.randomUUID())
                .having(PRODUCTS.SKU, new Sku("A-1"))
                .having(PRODUCTS.NAME, "größe 😀")
                .having(PRODUCTS.PRICE, new BigDecimal("12345678.90"))
                .having(PRODUCTS.TAGS, new String[] {"a", null, "{b}"})
                .having(PRODUCTS.METADATA, JSONB.valueOf("{\"a\": 1}"))
                .having(PRODUCTS.CREATED_AT, OffsetDateTime.parse("2026-07-01T12:00:00.123456Z"))
                .having(PRODUCTS.MOOD, Mood.HAPPY)
                .having(PRODUCTS.MOODS, new Mood[] {Mood.SAD, null, Mood.SO_SO})
                .having(PRODUCTS.QUANTITY, 999)
                .having(PRODUCTS.QUANTITIES, new Integer[] {1, null})
                .having(PRODUCTS.LABELS, new String[] {});

        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(product));

        ProductsRecord found = SHOP.ctx().selectFrom(PRODUCTS).fetchSingle();
        assertThat(found.get(PRODUCTS.PRICE_WITH_TAX)).isEqualByComparingTo("14814814.68");
        assertThat(found.get(PRODUCTS.NUMBER)).isPositive();
        found.set(PRODUCTS.PRICE_WITH_TAX, null);
        found.set(PRODUCTS.NUMBER, null);
        assertThat(found).isEqualTo(product);
    }

    @Test
    void aColumnThatIsNotListedGetsItsDefault() {
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(ProductsRecord.named("lamp")), PRODUCTS.NAME);
        ProductsRecord found = SHOP.ctx().selectFrom(PRODUCTS).fetchSingle();
        assertThat(found.get(PRODUCTS.ID)).isNotNull();
        assertThat(found.get(PRODUCTS.SKU)).isEqualTo(new Sku("none"));
    }

    @Test
    void aListedColumnThatIsNotSetIsNullAndNotItsDefault() {
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(ProductsRecord.named("lamp")), PRODUCTS.NAME, PRODUCTS.SKU);
        assertThat(SHOP.ctx().fetchValue(PRODUCTS.SKU)).isNull();
    }

    @Test
    void columnsAreSentInTheOrderListed() {
        ProductsRecord product = ProductsRecord.named("lamp").having(PRODUCTS.SKU, new Sku("A-1"));
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(product), PRODUCTS.SKU, PRODUCTS.NAME);
        assertThat(SHOP.ctx().fetchValue(PRODUCTS.NAME)).isEqualTo("lamp");
    }

    @Test
    void anIdentityThatIsListedIsWritten() {
        ProductsRecord product = new ProductsRecord().having(PRODUCTS.NUMBER, 4711L);
        CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of(product), PRODUCTS.NUMBER);
        assertThat(SHOP.ctx().fetchValue(PRODUCTS.NUMBER)).isEqualTo(4711L);
    }

    @Test
    void theResultCountsRowsAndBytes() {
        try (CopyIn<ProductsRecord> copy = CopyIn.into(SHOP.ctx(), PRODUCTS, PRODUCTS.NAME)) {
            ProductsRecord reused = new ProductsRecord();
            for (String name : List.of("a", "bc", "")) {
                copy.write(reused.having(PRODUCTS.NAME, name));
            }
            CopyResult result = copy.complete();
            assertThat(result.rows()).isEqualTo(3);
            assertThat(result.bytes()).isEqualTo(19 + 3 * (2 + 4) + 3 + 2);
            assertThat(result.elapsed()).isPositive();
        }
        assertThat(SHOP.ctx().fetchValues(PRODUCTS.NAME)).containsExactlyInAnyOrder("a", "bc", "");
    }

    @Test
    void noRecordAtAllIsACompleteCopy() {
        assertThat(CopyIn.copyAll(SHOP.ctx(), PRODUCTS, Stream.of()).rows()).isZero();
        assertThat(SHOP.products()).isZero();
    }

    @Test
    void aHundredThousandRowsFromAnIteratorArriveOnceEach() {
        Iterator<ProductsRecord> records = IntStream.rangeClosed(1, 100_000)
                .mapToObj(i -> ProductsRecord.named("product " + i)
                        .having(PRODUCTS.PRICE, BigDecimal.valueOf(i, 2))
                        .having(PRODUCTS.TAGS, new String[] {"tag " + i % 7}))
                .iterator();

        CopyResult result = CopyIn.copyAll(SHOP.ctx(), PRODUCTS, records, PRODUCTS.NAME, PRODUCTS.PRICE, PRODUCTS.TAGS);

        assertThat(result.rows()).isEqualTo(100_000);
        assertThat(SHOP.ctx()
                        .select(DSL.countDistinct(PRODUCTS.NAME), DSL.sum(PRODUCTS.PRICE))
                        .from(PRODUCTS)
                        .fetchSingle())
                .isEqualTo(SHOP.ctx()
                        .newRecord(DSL.countDistinct(PRODUCTS.NAME), DSL.sum(PRODUCTS.PRICE))
                        .values(100_000, new BigDecimal("50000500.00")));
    }

    @Test
    void aRowLargerThanTheBufferIsSentWhole() {
        String large = "x".repeat(1_000_000);
        CopyIn.copyAll(
                SHOP.ctx(),
                PRODUCTS,
                Stream.of(ProductsRecord.named("before"), ProductsRecord.named(large), ProductsRecord.named("after")),
                PRODUCTS.NAME);
        assertThat(SHOP.ctx().fetchValues(PRODUCTS.NAME)).containsExactlyInAnyOrder("before", large, "after");
    }

    @Test
    void aContextWithoutConnectionIsRefused() {
        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(() -> CopyIn.into(DSL.using(SQLDialect.POSTGRES), PRODUCTS))
                .withMessage("COPY products: the context has no connection");
    }
}

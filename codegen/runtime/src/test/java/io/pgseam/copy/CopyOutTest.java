package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyOutTest {

    @RegisterExtension
    static final ShopDatabase SHOP = new ShopDatabase();

    private record Product(String name, BigDecimal price) {}

    private static final ResultQuery<Record2<String, BigDecimal>> NAMES_AND_PRICES =
            select(PRODUCTS.NAME, PRODUCTS.PRICE).from(PRODUCTS).orderBy(PRODUCTS.NAME);

    @BeforeEach
    void insertProducts() {
        ProductsRecord lamp = ProductsRecord.named("lamp")
                .having(PRODUCTS.ID, new UUID(1, 2))
                .having(PRODUCTS.SKU, new Sku("L-1"))
                .having(PRODUCTS.PRICE, new BigDecimal("12.50"))
                .having(PRODUCTS.TAGS, new String[] {"light", null})
                .having(PRODUCTS.METADATA, JSONB.jsonb("{\"watts\": 60}"))
                .having(PRODUCTS.MOOD, Mood.SO_SO)
                .having(PRODUCTS.MOODS, new Mood[] {Mood.SAD})
                .having(PRODUCTS.QUANTITY, 5)
                .having(PRODUCTS.QUANTITIES, new Integer[] {1, null})
                .having(PRODUCTS.LABELS, new String[] {"new"});
        CopyIn.copyAll(
                SHOP.ctx(),
                PRODUCTS,
                Stream.of(ProductsRecord.named("chair").having(PRODUCTS.ID, new UUID(3, 4)), lamp));
    }

    @Test
    @SuppressWarnings("deprecation") // newer jOOQ calls it touched
    void aTablesRowsAreTheRecordsThatFetchGives() {
        Result<ProductsRecord> fetched = SHOP.ctx().fetch(PRODUCTS);
        try (CopyOut<ProductsRecord> copy = CopyOut.from(SHOP.ctx(), PRODUCTS)) {
            List<ProductsRecord> copied = copy.stream().toList();
            assertThat(copied).isEqualTo(fetched);
            assertThat(copied).noneMatch(ProductsRecord::changed).allMatch(record -> record.configuration() != null);
            assertThat(copied.get(1).original(PRODUCTS.NAME)).isEqualTo("lamp");
        }
    }

    @Test
    void listedColumnsAreAllThatTheRecordsHold() {
        try (CopyOut<ProductsRecord> copy = CopyOut.from(SHOP.ctx(), PRODUCTS, PRODUCTS.SKU, PRODUCTS.NAME)) {
            assertThat(copy.stream())
                    .extracting(product -> product.get(PRODUCTS.NAME), product -> product.get(PRODUCTS.SKU))
                    .containsExactlyInAnyOrder(tuple("chair", null), tuple("lamp", new Sku("L-1")));
        }
    }

    @Test
    void aQuerysRowsAreTheRecordsThatFetchGives() {
        try (CopyOut<Record2<String, BigDecimal>> copy = CopyOut.from(SHOP.ctx(), NAMES_AND_PRICES)) {
            assertThat(copy.stream().toList()).isEqualTo(SHOP.ctx().fetch(NAMES_AND_PRICES));
        }
    }

    @Test
    void aSelectFromATableGivesItsRecords() {
        try (CopyOut<ProductsRecord> copy =
                CopyOut.from(SHOP.ctx(), SHOP.ctx().selectFrom(PRODUCTS).orderBy(PRODUCTS.NAME))) {
            assertThat(copy.stream().toList())
                    .isEqualTo(SHOP.ctx()
                            .selectFrom(PRODUCTS)
                            .orderBy(PRODUCTS.NAME)
                            .fetch());
        }
    }

    @Test
    void rowsGoStraightIntoAConstructor() {
        List<Product> products = new ArrayList<>();
        try (CopyOut<Product> copy = CopyOut2.from(SHOP.ctx(), NAMES_AND_PRICES, Product::new)) {
            CopyResult result = copy.forEach(products::add);
            assertThat(result.rows()).isEqualTo(2);
            // Header, (2 + 4 + 5 + 4) + (2 + 4 + 4 + 4 + 12) bytes, trailer.
            assertThat(result.bytes()).isEqualTo(19 + 15 + 26 + 2);
            assertThat(result.elapsed()).isPositive();
            assertThat(copy.result()).isEqualTo(result);
        }
        assertThat(products).containsExactly(new Product("chair", null), new Product("lamp", new BigDecimal("12.50")));
    }

    @Test
    void anIteratorGivesEachRowOnce() {
        try (CopyOut<Product> copy = CopyOut2.from(SHOP.ctx(), NAMES_AND_PRICES, Product::new)) {
            Iterator<Product> products = copy.iterator();
            assertThat(products.hasNext()).isTrue();
            assertThat(products.hasNext()).isTrue();
            assertThat(products.next().name()).isEqualTo("chair");
            assertThat(products.next().name()).isEqualTo("lamp");
            assertThat(products.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(products::next);
        }
    }

    @Test
    void noRowsAreNoRows() {
        ResultQuery<Record2<String, BigDecimal>> none =
                select(PRODUCTS.NAME, PRODUCTS.PRICE).from(PRODUCTS).where(PRODUCTS.NAME.eq("sofa"));
        try (CopyOut<Product> copy = CopyOut2.from(SHOP.ctx(), none, Product::new)) {
            assertThat(copy.forEach(product -> {}).rows()).isZero();
        }
    }

    @Test
    void aRowOfManyMegabytesIsRead() {
        String text = "x".repeat(20_000_000);
        SHOP.ctx().update(PRODUCTS).set(PRODUCTS.NAME, text).execute();
        try (CopyOut<String> copy =
                CopyOut1.from(SHOP.ctx(), select(PRODUCTS.NAME).from(PRODUCTS), name -> name)) {
            assertThat(copy.stream()).containsOnly(text);
        }
    }

    @Test
    void anExpressionIsReadAsItsType() {
        try (CopyOut<Long> copy = CopyOut1.from(
                SHOP.ctx(), select(count().cast(SQLDataType.BIGINT)).from(PRODUCTS), Long::valueOf)) {
            assertThat(copy.stream()).containsExactly(2L);
        }
        try (CopyOut<String> copy = CopyOut1.from(SHOP.ctx(), select(inline("a")), text -> text)) {
            assertThat(copy.stream()).containsExactly("a");
        }
    }

    @Test
    void twentyTwoColumnsComeInOrder() {
        List<Integer> numbers = IntStream.range(0, 22).boxed().toList();
        try (CopyOut<List<Integer>> copy = CopyOut22.from(
                SHOP.ctx(),
                select(
                        inline(0),
                        inline(1),
                        inline(2),
                        inline(3),
                        inline(4),
                        inline(5),
                        inline(6),
                        inline(7),
                        inline(8),
                        inline(9),
                        inline(10),
                        inline(11),
                        inline(12),
                        inline(13),
                        inline(14),
                        inline(15),
                        inline(16),
                        inline(17),
                        inline(18),
                        inline(19),
                        inline(20),
                        inline(21)),
                List::<Integer>of)) {
            assertThat(copy.stream()).containsExactly(numbers);
        }
    }
}

package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.schema.NewProducts;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportRepositoryTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final ReportRepository reports = new ReportRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.context().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void anEmptyCatalogueHasNoCategories() {
        assertThat(reports.summarizeCategories()).isEmpty();
    }

    @Test
    void theCategoryWithTheMostProductsIsFirst() {
        insert("chairs", "10.00", 1);
        insert("lamps", "1.00", 1);
        insert("lamps", "2.00", 2);
        insert("lamps", "2.00", 3);
        insert("beds", "99999999.99", 0);

        assertThat(reports.summarizeCategories())
                .containsExactly(
                        new CategorySummary("lamps", 3, 6, new BigDecimal("1.67")),
                        new CategorySummary("beds", 1, 0, new BigDecimal("99999999.99")),
                        new CategorySummary("chairs", 1, 1, new BigDecimal("10.00")));
    }

    @Test
    void theStockOfACategoryMayBeMoreThanAnInt() {
        insert("screws", "0", Integer.MAX_VALUE);
        insert("screws", "0.01", Integer.MAX_VALUE);

        assertThat(reports.summarizeCategories())
                .containsExactly(new CategorySummary("screws", 2, 2L * Integer.MAX_VALUE, new BigDecimal("0.01")));
    }

    @Test
    void priceRangesAreByCategory() {
        insert("lamps", "3.00", 0);
        insert("lamps", "1.00", 0);
        insert("lamps", "2.00", 0);
        insert("chairs", "99999999.99", 0);

        assertThat(reports.listPriceRanges())
                .containsExactly(
                        new PriceRange("chairs", new BigDecimal("99999999.99"), new BigDecimal("99999999.99")),
                        new PriceRange("lamps", new BigDecimal("1.00"), new BigDecimal("3.00")));
    }

    @Test
    void aTagCountsOncePerProduct() {
        insertTagged("red", "green", "red");
        insertTagged("red", "blue");
        insertTagged();
        insertTagged("", "a,b");

        assertThat(reports.listTopTags(10))
                .containsExactly(
                        new TagCount("red", 2),
                        new TagCount("", 1),
                        new TagCount("a,b", 1),
                        new TagCount("blue", 1),
                        new TagCount("green", 1));
        assertThat(reports.listTopTags(1)).containsExactly(new TagCount("red", 2));
        assertThat(reports.listTopTags(0)).isEmpty();
    }

    @Test
    void facetsAreWhatMetadataSayAtTheTop() {
        insertDescribed("lamps", "{\"watt\": 7, \"colour\": \"red\", \"parts\": [1, {\"a\": 2}]}");
        insertDescribed("lamps", "{\"watt\": 7, \"colour\": null}");
        insertDescribed("lamps", "{\"watt\": 11}");
        insertDescribed("lamps", "{}");
        insertDescribed("lamps", "[\"no\", \"object\"]");
        insertDescribed("lamps", "\"text\"");
        insertDescribed("chairs", "{\"watt\": 7}");

        assertThat(reports.listFacets("lamps"))
                .containsExactly(
                        new Facet("colour", Optional.of("red"), 1),
                        new Facet("colour", Optional.empty(), 1),
                        new Facet("parts", Optional.of("[1, {\"a\": 2}]"), 1),
                        new Facet("watt", Optional.of("7"), 2),
                        new Facet("watt", Optional.of("11"), 1));
        assertThat(reports.listFacets("beds")).isEmpty();
    }

    private static void insertTagged(String... tags) {
        NewProducts.of()
                .name("Product")
                .price(BigDecimal.ONE)
                .category("tagged")
                .tags(tags)
                .into(DATABASE.owner())
                .execute();
    }

    private static void insertDescribed(String category, String metadata) {
        NewProducts.of()
                .name("Product")
                .price(BigDecimal.ONE)
                .category(category)
                .metadata(JSONB.valueOf(metadata))
                .into(DATABASE.owner())
                .execute();
    }

    private static void insert(String category, String price, int stock) {
        DATABASE.context()
                .insertInto(PRODUCTS, PRODUCTS.NAME, PRODUCTS.CATEGORY, PRODUCTS.PRICE, PRODUCTS.STOCK)
                .values("Product", category, new BigDecimal(price), stock)
                .execute();
    }
}

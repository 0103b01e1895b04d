package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import java.math.BigDecimal;
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

    private static void insert(String category, String price, int stock) {
        DATABASE.context()
                .insertInto(PRODUCTS, PRODUCTS.NAME, PRODUCTS.CATEGORY, PRODUCTS.PRICE, PRODUCTS.STOCK)
                .values("Product", category, new BigDecimal(price), stock)
                .execute();
    }
}

package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportCommandTest {
    @RegisterExtension
    static final TestDatabase SHOP = TestDatabase.migrated();

    private static Product go;

    @BeforeAll
    static void insertThree() {
        SHOP.context().deleteFrom(PRODUCTS).execute();
        go = insert("Go", "5.00", "games", 2);
        insert("Chess", "10.01", "games", 30);
        insert("Lamp", "120.00", "lamps", 3_000);
    }

    @Test
    void summaryHasTheCategories() {
        Run table = Run.of(SHOP.environment(), "report", "summary");
        Run csv = Run.of(SHOP.environment(), "report", "summary", "--format", "csv");
        Run json = Run.of(SHOP.environment(), "report", "summary", "--format", "JSON");

        assertThat(table.outLines())
                .containsExactly(
                        "category  products  stock  average_price",
                        "--------  --------  -----  -------------",
                        "games            2     32           7.51",
                        "lamps            1   3000         120.00");
        assertThat(csv.out())
                .isEqualTo("category,products,stock,average_price\ngames,2,32,7.51\nlamps,1,3000,120.00\n");
        assertThat(json.out())
                .isEqualTo("[{\"category\":\"games\",\"products\":2,\"stock\":32,\"averagePrice\":7.51},"
                        + "{\"category\":\"lamps\",\"products\":1,\"stock\":3000,\"averagePrice\":120.00}]\n");
    }

    @Test
    void lowStockHasWhatIsBelowTheThreshold() {
        assertThat(Run.of(SHOP.environment(), "report", "low-stock", "--format", "csv")
                        .outLines())
                .containsExactly("category,total,products,minimum,least,least_name");
        assertThat(Run.of(SHOP.environment(), "report", "low-stock", "--threshold", "33", "--format", "csv")
                        .outLines())
                .containsExactly(
                        "category,total,products,minimum,least,least_name",
                        "games,32,2,2," + go.id().value() + ",Go");
    }

    @Test
    void revenueHasAlsoDaysWithoutOrders() {
        Run run = Run.of(SHOP.environment(), "report", "revenue", "--first", "2026-02-28", "--last", "2026-03-01");

        assertThat(run.outLines())
                .containsExactly(
                        "day         orders  revenue",
                        "----------  ------  -------",
                        "2026-02-28       0     0.00",
                        "2026-03-01       0     0.00");
    }

    private static Product insert(String name, String price, String category, int stock) {
        return new CatalogueRepository(SHOP.context())
                .insert(new NewProduct(name, new BigDecimal(price), category, List.of(), JSONB.valueOf("{}"), stock));
    }
}

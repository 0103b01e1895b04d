package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server does for a page among 20,000 products. */
class ProductPagePlanTest {
    private static final ProductCursor CURSOR =
            new ProductCursor(new BigDecimal("50.00"), new ProductsId(new UUID(Long.MIN_VALUE, 0)));

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @BeforeAll
    static void fill() {
        new CatalogueRepository(DATABASE.context())
                .insertAll(IntStream.range(0, 20_000)
                        .mapToObj(i -> new NewProduct(
                                "Product " + i,
                                BigDecimal.valueOf(i % 10_000, 2),
                                "category " + i % 20,
                                List.of(),
                                Lamps.NOTHING,
                                1)));
        DATABASE.owner().execute("analyze {0}", PRODUCTS);
    }

    @Test
    void aPageIsReadInTheOrderOfTheIndexOnPriceWhereverItBegins() {
        assertThat(plan(ProductFilter.NONE))
                .contains("Index Scan using products_price", "(ROW(price, id) > ROW(")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void aPageOfACategoryIsReadInTheOrderOfTheIndexOnBoth() {
        assertThat(plan(ProductFilter.category("category 7")))
                .contains("Index Scan using products_category_price")
                .doesNotContain("Seq Scan", "Sort");
    }

    private static String plan(ProductFilter filter) {
        Queries queries = new Queries();
        DSLContext context = DSL.using(DATABASE.context().configuration().deriveAppending(queries));
        assertThat(new CatalogueRepository(context)
                        .pageAfter(filter, CURSOR, 10)
                        .products())
                .hasSize(10);
        return DATABASE.owner().explain(queries.sent.get(0)).plan();
    }

    private static final class Queries implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private final transient List<Query> sent = new ArrayList<>();

        @Override
        public void executeEnd(ExecuteContext execution) {
            sent.add(execution.query());
        }
    }
}

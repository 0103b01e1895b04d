package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.pgseam.app.TestDatabase;
import io.pgseam.schema.NewProducts;
import io.pgseam.schema.Products;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LowStockTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final ReportRepository reports = new ReportRepository(DATABASE.context());

    @BeforeEach
    void deleteAll() {
        DATABASE.owner().deleteFrom(PRODUCTS).execute();
    }

    @Test
    void theThresholdIsForTheWholeCategory() {
        insert(1, "lamps", 4);
        insert(2, "lamps", 5);
        insert(3, "chairs", 1);
        insert(4, "chairs", 9);
        insert(5, "beds", 0);

        assertThat(reports.listLowStock(10))
                .containsExactly(
                        new LowStock("beds", 0, 1, 0, id(5), "Product 5"),
                        new LowStock("lamps", 9, 2, 4, id(1), "Product 1"));
        assertThat(reports.listLowStock(11)).extracting(LowStock::category).containsExactly("beds", "lamps", "chairs");
        assertThat(reports.listLowStock(0)).isEmpty();
    }

    @Test
    void ofEqualProductsTheOneWhoseIdSortsFirstHasTheLeast() {
        insert(7, "lamps", 2);
        insert(3, "lamps", 2);
        insert(5, "lamps", 2);
        insert(1, "lamps", 3);

        assertThat(reports.listLowStock(100)).containsExactly(new LowStock("lamps", 9, 4, 2, id(3), "Product 3"));
    }

    @Test
    void moreThanAnIntIsNotLow() {
        insert(1, "screws", Integer.MAX_VALUE);
        insert(2, "screws", Integer.MAX_VALUE);

        assertThat(reports.listLowStock(Integer.MAX_VALUE)).isEmpty();
    }

    /** The shipped report has a window function. */
    @Test
    void aCorrelatedSubqueryGivesTheSame() {
        Random random = new Random(18);
        List<String> categories =
                IntStream.range(0, 20).mapToObj(i -> "category " + i).toList();
        for (int i = 0; i < 300; i++) {
            insert(i, categories.get(random.nextInt(20)), random.nextInt(8));
        }

        assertThat(reports.listLowStock(60)).hasSizeBetween(5, 19).isEqualTo(listByCorrelatedSubquery(60));
    }

    private static List<LowStock> listByCorrelatedSubquery(int threshold) {
        Field<Long> total = field(name("total"), SQLDataType.BIGINT);
        Field<Integer> products = field(name("products"), SQLDataType.INTEGER);
        Field<Integer> minimum = field(name("minimum"), SQLDataType.INTEGER);
        CommonTableExpression<Record4<String, Long, Integer, Integer>> low = name("low")
                .as(select(
                                PRODUCTS.CATEGORY,
                                sum(PRODUCTS.STOCK).cast(SQLDataType.BIGINT).as(total),
                                count().as(products),
                                min(PRODUCTS.STOCK).as(minimum))
                        .from(PRODUCTS)
                        .groupBy(PRODUCTS.CATEGORY)
                        .having(sum(PRODUCTS.STOCK).lt(BigDecimal.valueOf(threshold))));
        Products least = PRODUCTS.as("least");
        Field<ProductsId> leastId = field(select(least.ID)
                .from(least)
                .where(least.CATEGORY.eq(low.field(PRODUCTS.CATEGORY)))
                .orderBy(least.STOCK, least.ID)
                .limit(1));
        return DATABASE.owner()
                .with(low)
                .select(
                        low.field(PRODUCTS.CATEGORY),
                        low.field(total),
                        low.field(products),
                        low.field(minimum),
                        PRODUCTS.ID,
                        PRODUCTS.NAME)
                .from(low)
                .join(PRODUCTS)
                .on(PRODUCTS.ID.eq(leastId))
                .orderBy(low.field(total), low.field(PRODUCTS.CATEGORY))
                .fetch(mapping(LowStock::new));
    }

    private static ProductsId id(int number) {
        return new ProductsId(new UUID(0, number));
    }

    private static void insert(int number, String category, int stock) {
        NewProducts.of()
                .name("Product " + number)
                .price(BigDecimal.ONE)
                .category(category)
                .id(id(number))
                .stock(stock)
                .into(DATABASE.context())
                .execute();
    }
}

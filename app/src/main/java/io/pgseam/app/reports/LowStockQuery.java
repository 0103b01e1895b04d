package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.impl.SQLDataType;

/**
 * Categories with little stock, and of each the product with the least.
 *
 * <p>That product comes from a window function. A correlated subquery would give the same, but not on Citus, where products are not distributed
 * by category.
 */
record LowStockQuery(DSLContext context) {
    List<LowStock> below(int threshold) {
        Field<Long> total = field(name("total"), SQLDataType.BIGINT);
        Field<Integer> products = field(name("products"), SQLDataType.INTEGER);
        Field<Integer> minimum = field(name("minimum"), SQLDataType.INTEGER);
        Field<Integer> place = field(name("place"), SQLDataType.INTEGER);
        Field<BigDecimal> sum = sum(PRODUCTS.STOCK);
        CommonTableExpression<Record4<String, Long, Integer, Integer>> low = name("low")
                .asMaterialized(select(
                                PRODUCTS.CATEGORY,
                                sum.cast(SQLDataType.BIGINT).as(total),
                                count().as(products),
                                min(PRODUCTS.STOCK).as(minimum))
                        .from(PRODUCTS)
                        .groupBy(PRODUCTS.CATEGORY)
                        .having(sum.lt(BigDecimal.valueOf(threshold))));
        CommonTableExpression<Record4<String, ProductsId, String, Integer>> ranked = name("ranked")
                .asMaterialized(select(
                                PRODUCTS.CATEGORY,
                                PRODUCTS.ID,
                                PRODUCTS.NAME,
                                rowNumber()
                                        .over()
                                        .partitionBy(PRODUCTS.CATEGORY)
                                        .orderBy(PRODUCTS.STOCK, PRODUCTS.ID)
                                        .as(place))
                        .from(PRODUCTS)
                        .where(PRODUCTS.CATEGORY.in(
                                select(low.field(PRODUCTS.CATEGORY)).from(low))));
        return context.with(low)
                .with(ranked)
                .select(
                        low.field(PRODUCTS.CATEGORY),
                        low.field(total),
                        low.field(products),
                        low.field(minimum),
                        ranked.field(PRODUCTS.ID),
                        ranked.field(PRODUCTS.NAME))
                .from(low)
                .join(ranked)
                .on(ranked.field(PRODUCTS.CATEGORY).eq(low.field(PRODUCTS.CATEGORY)))
                .where(ranked.field(place).eq(1))
                .orderBy(low.field(total), low.field(PRODUCTS.CATEGORY))
                .fetch(mapping(LowStock::new));
    }
}

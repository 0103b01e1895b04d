package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

/** Reads figures; writes nothing. As thread-safe as its context. */
public final class ReportRepository {
    private static final int PRICE_SCALE = 2;

    private final DSLContext context;

    public ReportRepository(DSLContext context) {
        this.context = context;
    }

    /** All categories, the one with the most products first; one row a category, reads the whole table. */
    public List<CategorySummary> summarizeCategories() {
        return context.select(
                        PRODUCTS.CATEGORY,
                        count(),
                        sum(PRODUCTS.STOCK).cast(SQLDataType.BIGINT),
                        round(avg(PRODUCTS.PRICE), PRICE_SCALE))
                .from(PRODUCTS)
                .groupBy(PRODUCTS.CATEGORY)
                .orderBy(count().desc(), PRODUCTS.CATEGORY)
                .fetch(mapping(CategorySummary::new));
    }
}

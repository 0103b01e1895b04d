package io.pgseam.app.reports;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unnest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Reads figures; writes nothing.
 *
 * <p>Each method is one statement, in the transaction of the context if that has one. As thread-safe as the context. Failures of the database are
 * {@link io.pgseam.app.errors.DatabaseException}s.
 */
public final class ReportRepository {
    private static final int PRICE_SCALE = 2;
    private static final String OBJECT = "object";

    private final DSLContext context;

    public ReportRepository(DSLContext context) {
        this.context = context;
    }

    /**
     * A repository whose statements are cancelled when they take longer, with a {@link io.pgseam.app.errors.DatabaseTimeoutException}.
     *
     * @param timeout of each statement; whole seconds, at least 1
     */
    public ReportRepository(DSLContext context, Duration timeout) {
        this(DSL.using(context.configuration()
                .derive(SettingsTools.clone(context.settings()).withQueryTimeout(seconds(timeout)))));
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

    /** The price range of each category, by its name; one row a category, reads the whole table. */
    public List<PriceRange> listPriceRanges() {
        return context.select(PRODUCTS.CATEGORY, min(PRODUCTS.PRICE), max(PRODUCTS.PRICE))
                .from(PRODUCTS)
                .groupBy(PRODUCTS.CATEGORY)
                .orderBy(PRODUCTS.CATEGORY)
                .fetch(mapping(PriceRange::new));
    }

    /**
     * The categories of whose products together fewer pieces are left than a threshold, those with the fewest first; one row a category, reads
     * the whole table.
     */
    public List<LowStock> listLowStock(int threshold) {
        return new LowStockQuery(context).below(threshold);
    }

    /**
     * The revenue of each day from the first to the last, also of days without any; reads all orders of these days.
     *
     * @param last inclusive; before the first for no day at all
     */
    public List<DailyRevenue> listRevenue(LocalDate first, LocalDate last) {
        return new RevenueQuery(context).between(first, last);
    }

    /**
     * The tags that the most products carry; reads the whole table.
     *
     * @param limit how many tags
     */
    public List<TagCount> listTopTags(int limit) {
        Name tags = name("tags");
        Field<String> tag = field(name("tags", "tag"), SQLDataType.CLOB);
        Field<Integer> products = countDistinct(PRODUCTS.ID);
        return context.select(tag, products)
                .from(PRODUCTS)
                .crossJoin(unnest(PRODUCTS.TAGS).as(tags, tag.getUnqualifiedName()))
                .groupBy(tag)
                .orderBy(products.desc(), tag)
                .limit(limit)
                .fetch(mapping(TagCount::new));
    }

    /**
     * What the metadata of a category's products say at the top, by key, the values of the most products first; uses the index on category.
     * Metadata that are no object say nothing.
     */
    public List<Facet> listFacets(String category) {
        Field<String> key = field(name("facets", "key"), SQLDataType.CLOB);
        Field<String> value = field(name("facets", "value"), SQLDataType.CLOB);
        Table<?> facets = table(function(name("pg_catalog", "jsonb_each_text"), SQLDataType.RESULT, PRODUCTS.METADATA))
                .as(name("facets"), key.getUnqualifiedName(), value.getUnqualifiedName());
        return context.select(key, value, count())
                .from(PRODUCTS)
                .crossJoin(facets)
                .where(PRODUCTS.CATEGORY.eq(category))
                .and(function(name("pg_catalog", "jsonb_typeof"), SQLDataType.CLOB, PRODUCTS.METADATA)
                        .eq(OBJECT))
                .groupBy(key, value)
                .orderBy(key, count().desc(), value)
                .fetch(row -> new Facet(row.value1(), Optional.ofNullable(row.value2()), row.value3()));
    }

    private static int seconds(Duration timeout) {
        int seconds = Math.toIntExact(timeout.toSeconds());
        if (seconds < 1) {
            throw new IllegalArgumentException("found the timeout " + timeout + ", expected at least 1 second");
        }
        return seconds;
    }
}

package io.pgseam.app.catalogue;

import static io.pgseam.query.Mapping.mapping;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.round;

import io.pgseam.app.tx.Transaction;
import io.pgseam.copy.CopyIn;
import io.pgseam.copy.CopyResult;
import io.pgseam.operators.Jsonb;
import io.pgseam.query.Compiled;
import io.pgseam.query.KeyQuery;
import io.pgseam.query.Query1;
import io.pgseam.schema.NewProducts;
import io.pgseam.schema.ProductsId;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Reads and writes {@code products}.
 *
 * <p>Each method is one statement unless it says otherwise, in the transaction of the context if that has one. As thread-safe as the context.
 * Failures of the database are {@link io.pgseam.app.errors.DatabaseException}s.
 */
public final class CatalogueRepository {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRICE_SCALE = 2;
    private static final int FETCH_SIZE = 1_000;

    /** What the shop asks most. */
    private static final Query1<ProductsId, Product> FIND = Compiled.params(PRODUCTS.ID)
            .query(id -> Product.select().where(PRODUCTS.ID.eq(id)))
            .map(mapping(Product::ofColumns));

    private static final KeyQuery<ProductsId, Product> FIND_ALL = Compiled.key(PRODUCTS.ID)
            .query(ids -> Product.select().where(PRODUCTS.ID.eq(any(ids))))
            .map(mapping(Product::ofColumns));

    private final DSLContext context;

    public CatalogueRepository(DSLContext context) {
        this.context = context;
    }

    /** Inserts one product and returns the whole row, with what the server made. */
    public Product insert(NewProduct product) {
        return newRow(product).into(context).returning().fetchSingle(Product::of);
    }

    /**
     * Inserts all products by one binary COPY, or none.
     *
     * @param products read to the end, one at a time, never held together; the caller closes it
     * @throws io.pgseam.copy.CopyException if a product cannot be stored; no row is kept
     */
    public CopyResult insertAll(Stream<NewProduct> products) {
        return CopyIn.copyAll(
                context,
                PRODUCTS,
                products.map(CatalogueRepository::row),
                PRODUCTS.NAME,
                PRODUCTS.PRICE,
                PRODUCTS.CATEGORY,
                PRODUCTS.TAGS,
                PRODUCTS.METADATA,
                PRODUCTS.STOCK);
    }

    /** Inserts the product under the caller's id, or overwrites what is there, and returns the row as it is now. */
    public Product upsert(ProductsId id, NewProduct product) {
        return newRow(product)
                .id(id)
                .updatedAt(OffsetDateTime.now(ZoneOffset.UTC))
                .into(context)
                .onConflict(PRODUCTS.ID)
                .doUpdate()
                .set(PRODUCTS.NAME, excluded(PRODUCTS.NAME))
                .set(PRODUCTS.PRICE, excluded(PRODUCTS.PRICE))
                .set(PRODUCTS.CATEGORY, excluded(PRODUCTS.CATEGORY))
                .set(PRODUCTS.TAGS, excluded(PRODUCTS.TAGS))
                .set(PRODUCTS.METADATA, excluded(PRODUCTS.METADATA))
                .set(PRODUCTS.STOCK, excluded(PRODUCTS.STOCK))
                .set(PRODUCTS.UPDATED_AT, excluded(PRODUCTS.UPDATED_AT))
                .returning()
                .fetchSingle(Product::of);
    }

    /**
     * Overwrites a product that nobody has changed since it was read, and returns what came of it. A second statement, if nothing was updated.
     *
     * @param seen the product as it was read; its {@code updatedAt} is compared, and its successor is later
     */
    public ProductUpdate update(Product seen, NewProduct product) {
        return context.update(PRODUCTS)
                .set(newRow(product).updatedAt(after(seen.updatedAt())).record())
                .where(PRODUCTS.ID.eq(seen.id()))
                .and(PRODUCTS.UPDATED_AT.eq(seen.updatedAt()))
                .returning()
                .fetchOptional(Product::of)
                .<ProductUpdate>map(ProductUpdate.Updated::new)
                .or(() -> find(seen.id()).map(ProductUpdate.ChangedMeanwhile::new))
                .orElseGet(ProductUpdate.Gone::new);
    }

    /**
     * The row, by the primary key.
     *
     * @throws org.jooq.exception.NoDataFoundException if there is no such product
     */
    public Product get(ProductsId id) {
        return FIND.fetchSingle(context, id);
    }

    /** At most one row, by the primary key. */
    public Optional<Product> find(ProductsId id) {
        return FIND.fetchOptional(context, id);
    }

    /** The products that there are of those asked for, by id, in their order; uses the primary key. */
    public Map<ProductsId, Product> map(Collection<ProductsId> ids) {
        return FIND_ALL.fetchMap(context, ids);
    }

    /**
     * The first products that the filter lets through, cheapest first; uses the indexes on price, category and price, tags, and metadata.
     *
     * @param size at least 1
     */
    public ProductPage firstPage(ProductFilter filter, int size) {
        return page(condition(filter), size);
    }

    /**
     * The products that follow, whatever was inserted or deleted meanwhile. Only a product whose price was changed may come twice, or not at all.
     */
    public ProductPage pageAfter(ProductFilter filter, ProductCursor cursor, int size) {
        return page(condition(filter).and(DSL.row(PRODUCTS.PRICE, PRODUCTS.ID).gt(cursor.price(), cursor.id())), size);
    }

    /**
     * Reads all products, in no order, without holding more than {@value #FETCH_SIZE} rows, and returns what the work makes of them. When the work
     * returns or throws, the stream is closed, read to the end or not.
     *
     * @param transaction without which the driver would read everything at once; the server ends it if the work pauses for longer than the
     *     idle-in-transaction timeout
     */
    public <T> T stream(Transaction transaction, Function<Stream<Product>, T> work) {
        try (Cursor<ProductsRecord> cursor = transaction
                        .context()
                        .selectFrom(PRODUCTS)
                        .fetchSize(FETCH_SIZE)
                        .fetchLazy();
                Stream<Product> products = cursor.stream().map(Product::of)) {
            return work.apply(products);
        }
    }

    /** The products of one category, cheapest first; uses the index on category and price. */
    public List<Product> listByCategory(String category) {
        return list(PRODUCTS.CATEGORY.eq(category));
    }

    /**
     * The products within a range of prices, cheapest first; uses the index on price.
     *
     * @param lowest inclusive
     * @param highest inclusive
     */
    public List<Product> listByPrice(BigDecimal lowest, BigDecimal highest) {
        return list(PRODUCTS.PRICE.between(lowest, highest));
    }

    /** The products that carry a tag, cheapest first; uses the GIN index on tags. */
    public List<Product> listByTag(String tag) {
        return list(PRODUCTS.TAGS.contains(new String[] {tag}));
    }

    /** The products that carry at least one of the tags, cheapest first; uses the GIN index on tags. */
    public List<Product> listByAnyTag(List<String> tags) {
        return list(arrayOverlap(PRODUCTS.TAGS, tags.toArray(String[]::new)));
    }

    /**
     * The products whose metadata contain a JSON value, cheapest first; uses the GIN index on metadata.
     *
     * @param part for example {@code {"architecture": "all"}}
     */
    public List<Product> listByMetadata(JSONB part) {
        return list(PRODUCTS.METADATA.contains(part));
    }

    /** The products whose metadata have a key at the top, cheapest first; uses the GIN index on metadata. */
    public List<Product> listByMetadataKey(String key) {
        return list(Jsonb.hasKey(PRODUCTS.METADATA, key));
    }

    /** One value of a product's metadata as text; empty if there is no such product or key, or the value is null. */
    public Optional<String> findMetadata(ProductsId id, String key) {
        return context.select(jsonbGetAttributeAsText(PRODUCTS.METADATA, key))
                .from(PRODUCTS)
                .where(PRODUCTS.ID.eq(id))
                .fetchOptional()
                .map(row -> row.value1());
    }

    /**
     * Adds pieces to a product's stock and returns the row as it is now; empty if there is no such product.
     *
     * @param pieces negative to take from the stock
     * @throws org.jooq.exception.DataAccessException with SQLSTATE 23514 if the stock would fall below zero; it stays as it was
     */
    public Optional<Product> addStock(ProductsId id, int pieces) {
        return context.update(PRODUCTS)
                .set(PRODUCTS.STOCK, PRODUCTS.STOCK.plus(pieces))
                .set(PRODUCTS.UPDATED_AT, ProductVersion.next())
                .where(PRODUCTS.ID.eq(id))
                .returning()
                .fetchOptional(Product::of);
    }

    /**
     * Cuts the prices of a category, rounded to two decimals, and returns the rows as they are now, in no order.
     *
     * @param percent from 0 to 100
     */
    public List<Product> cutPrices(String category, BigDecimal percent) {
        BigDecimal factor = BigDecimal.ONE.subtract(percent.divide(HUNDRED));
        return context.update(PRODUCTS)
                .set(PRODUCTS.PRICE, round(PRODUCTS.PRICE.times(factor), PRICE_SCALE))
                .set(PRODUCTS.UPDATED_AT, ProductVersion.next())
                .where(PRODUCTS.CATEGORY.eq(category))
                .returning()
                .fetch(Product::of);
    }

    /** Deletes a product and returns the row as it was; empty if there is no such product. */
    public Optional<Product> delete(ProductsId id) {
        return context.deleteFrom(PRODUCTS)
                .where(PRODUCTS.ID.eq(id))
                .returning()
                .fetchOptional(Product::of);
    }

    /** The number of products; counts the whole table. */
    public int count() {
        return context.fetchCount(PRODUCTS);
    }

    private List<Product> list(Condition condition) {
        return context.selectFrom(PRODUCTS)
                .where(condition)
                .orderBy(PRODUCTS.PRICE, PRODUCTS.ID)
                .fetch(Product::of);
    }

    private static Condition condition(ProductFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        filter.category().map(PRODUCTS.CATEGORY::eq).ifPresent(conditions::add);
        if (!filter.tags().isEmpty()) {
            conditions.add(arrayOverlap(PRODUCTS.TAGS, filter.tags().toArray(String[]::new)));
        }
        filter.metadata().map(PRODUCTS.METADATA::contains).ifPresent(conditions::add);
        filter.lowest().map(PRODUCTS.PRICE::ge).ifPresent(conditions::add);
        filter.highest().map(PRODUCTS.PRICE::le).ifPresent(conditions::add);
        return DSL.and(conditions);
    }

    private ProductPage page(Condition condition, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("found a page of " + size + " products, expected at least 1");
        }
        return ProductPage.of(
                context.selectFrom(PRODUCTS)
                        .where(condition)
                        .orderBy(PRODUCTS.PRICE, PRODUCTS.ID)
                        .limit(Math.addExact(size, 1))
                        .fetch(Product::of),
                size);
    }

    /** Now, or what comes next where this clock is behind the one that wrote last. */
    private static OffsetDateTime after(OffsetDateTime last) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private static ProductsRecord row(NewProduct product) {
        return newRow(product).record();
    }

    private static NewProducts newRow(NewProduct product) {
        return NewProducts.of()
                .name(product.name())
                .price(product.price())
                .category(product.category())
                .tags(product.tags().toArray(String[]::new))
                .metadata(product.metadata())
                .stock(product.stock());
    }
}

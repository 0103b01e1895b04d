package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.app.catalogue.ProductVersion;
import io.pgseam.schema.ProductsId;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/**
 * Takes a basket's pieces out of the stock and gives them back: one statement, sent once with the values of all items.
 *
 * <p>The server runs it item by item, so that rows are locked in the basket's order, and baskets that cross cannot deadlock. A single UPDATE of
 * several rows would lock them in the order of its plan; SELECT ... FOR UPDATE in an order would do on one server, but Citus locks by one key only.
 */
record Stock(DSLContext context) {
    private static final ProductsId ANY_PRODUCT = new ProductsId(new UUID(0, 0));

    /** Returns whether each product had enough. Where not, those that had are without it: the caller rolls back. */
    boolean take(Basket basket) {
        BatchBindStep batch = context.batch(context.update(PRODUCTS)
                .set(PRODUCTS.STOCK, PRODUCTS.STOCK.minus(0))
                .set(PRODUCTS.UPDATED_AT, ProductVersion.next())
                .where(PRODUCTS.ID.eq(ANY_PRODUCT))
                .and(PRODUCTS.STOCK.ge(0)));
        for (Basket.Item item : basket.items()) {
            batch.bind(item.quantity(), item.product(), item.quantity());
        }
        return Arrays.stream(batch.execute()).allMatch(rows -> rows == 1);
    }

    /** A product that has been deleted stays so. */
    void giveBack(Basket basket) {
        BatchBindStep batch = context.batch(context.update(PRODUCTS)
                .set(PRODUCTS.STOCK, PRODUCTS.STOCK.plus(0))
                .set(PRODUCTS.UPDATED_AT, ProductVersion.next())
                .where(PRODUCTS.ID.eq(ANY_PRODUCT)));
        for (Basket.Item item : basket.items()) {
            batch.bind(item.quantity(), item.product());
        }
        batch.execute();
    }
}

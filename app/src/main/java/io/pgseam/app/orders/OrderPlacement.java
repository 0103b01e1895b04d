package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.pgseam.app.tx.Transaction;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.NewOrders;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.SQLDataType;

/** An order that somebody wants to place. */
record OrderPlacement(CustomersId customer, OrdersId id, Basket basket) {
    private static final Name ARRAY_POSITION = name("pg_catalog", "array_position");

    /** Writes everything or, under a savepoint, nothing. */
    Placement in(Transaction transaction) {
        while (true) {
            try {
                return transaction.nested(nested -> place(nested.context()));
            } catch (TooLittleStock e) {
                Map<ProductsId, Integer> stock = stock(transaction.context());
                List<ProductsId> unknown = Stream.of(basket.products())
                        .filter(product -> !stock.containsKey(product))
                        .toList();
                if (!unknown.isEmpty()) {
                    return new Placement.UnknownProducts(unknown);
                }
                List<Placement.Shortage> shortages = shortages(stock);
                if (!shortages.isEmpty()) {
                    return new Placement.InsufficientStock(shortages);
                }
                // Somebody has given pieces back since.
            }
        }
    }

    private Placement place(DSLContext context) {
        // Waits for another transaction that is placing the same order.
        boolean isNew = NewOrders.of()
                        .customerId(customer)
                        .orderId(id)
                        .into(context)
                        .onConflict(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID)
                        .doNothing()
                        .execute()
                == 1;
        if (isNew) {
            if (!new Stock(context).take(basket)) {
                throw new TooLittleStock();
            }
            insertItems(context);
        }
        Order order = new OrderReader(context).find(customer, id).orElseThrow();
        return isNew || order.basket().equals(Optional.of(basket))
                ? new Placement.Placed(order, isNew ? Placement.Time.NOW : Placement.Time.EARLIER)
                : new Placement.IdInUse(order);
    }

    /** The products' rows are locked, so each is there, with the price that is copied. */
    private void insertItems(DSLContext context) {
        Field<Integer> position = function(ARRAY_POSITION, SQLDataType.INTEGER, products(), PRODUCTS.ID);
        context.insertInto(
                        ORDER_ITEMS,
                        ORDER_ITEMS.CUSTOMER_ID,
                        ORDER_ITEMS.ORDER_ID,
                        ORDER_ITEMS.PRODUCT_ID,
                        ORDER_ITEMS.QUANTITY,
                        ORDER_ITEMS.UNIT_PRICE)
                .select(select(
                                val(customer, ORDER_ITEMS.CUSTOMER_ID),
                                val(id, ORDER_ITEMS.ORDER_ID),
                                PRODUCTS.ID,
                                arrayGet(val(basket.quantities()), position),
                                PRODUCTS.PRICE)
                        .from(PRODUCTS)
                        .where(PRODUCTS.ID.eq(any(products()))))
                .execute();
    }

    private Map<ProductsId, Integer> stock(DSLContext context) {
        return context.select(PRODUCTS.ID, PRODUCTS.STOCK)
                .from(PRODUCTS)
                .where(PRODUCTS.ID.eq(any(products())))
                .fetchMap(PRODUCTS.ID, PRODUCTS.STOCK);
    }

    private List<Placement.Shortage> shortages(Map<ProductsId, Integer> stock) {
        return basket.items().stream()
                .map(item -> new Placement.Shortage(item.product(), item.quantity(), stock.get(item.product())))
                .filter(shortage -> shortage.left() < shortage.wanted())
                .toList();
    }

    /** One bind value, so that baskets of all sizes are one statement. */
    private Field<ProductsId[]> products() {
        return val(basket.products(), ProductsId.dataType().array());
    }

    /** Undoes the savepoint. */
    private static final class TooLittleStock extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLittleStock() {
            super(null, null, false, false);
        }
    }
}

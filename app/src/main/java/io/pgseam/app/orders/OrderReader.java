package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;

/**
 * Orders with their lines and the products' names, in one statement.
 *
 * <p>Lines are distributed beside their orders and may be read by a correlated subquery; products are distributed otherwise, so their names come
 * from a query of their own, made before the rest.
 */
record OrderReader(DSLContext context) {
    Optional<Order> find(CustomersId customer, OrdersId id) {
        Condition condition = ORDERS.CUSTOMER_ID.eq(customer).and(ORDERS.ORDER_ID.eq(id));
        return orders(condition, keys(condition)).fetchOptional(mapping(Order::new));
    }

    List<Order> list(CustomersId customer) {
        Condition condition = ORDERS.CUSTOMER_ID.eq(customer);
        return orders(condition, keys(condition))
                .orderBy(ORDERS.CREATED_AT.desc(), ORDERS.ORDER_ID)
                .fetch(mapping(Order::new));
    }

    OrderPage first(int size) {
        return page(noCondition(), size);
    }

    OrderPage after(OrderCursor cursor, int size) {
        return page(row(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID).gt(cursor.customer(), cursor.order()), size);
    }

    private OrderPage page(Condition condition, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("found a page of " + size + " orders, expected at least 1");
        }
        int oneMore = Math.addExact(size, 1);
        return OrderPage.of(
                orders(
                                condition,
                                keys(condition)
                                        .orderBy(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID)
                                        .limit(oneMore))
                        .orderBy(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID)
                        .limit(oneMore)
                        .fetch(mapping(Order::new)),
                size);
    }

    private static SelectConditionStep<Record2<CustomersId, OrdersId>> keys(Condition condition) {
        return select(ORDERS.CUSTOMER_ID, ORDERS.ORDER_ID).from(ORDERS).where(condition);
    }

    /** @param keys of the orders that the condition, and what the caller adds to it, lets through: whose names are read */
    private SelectConditionStep<
                    Record6<CustomersId, OrdersId, OrderStatus, OffsetDateTime, OffsetDateTime, List<OrderLine>>>
            orders(Condition condition, Select<Record2<CustomersId, OrdersId>> keys) {
        CommonTableExpression<Record2<ProductsId, String>> names = name("names")
                .asMaterialized(select(PRODUCTS.ID, PRODUCTS.NAME)
                        .from(PRODUCTS)
                        .where(PRODUCTS.ID.in(select(ORDER_ITEMS.PRODUCT_ID)
                                .from(ORDER_ITEMS)
                                .where(row(ORDER_ITEMS.CUSTOMER_ID, ORDER_ITEMS.ORDER_ID)
                                        .in(keys)))));
        return context.with(names)
                .select(
                        ORDERS.CUSTOMER_ID,
                        ORDERS.ORDER_ID,
                        ORDERS.STATUS,
                        ORDERS.CREATED_AT,
                        ORDERS.UPDATED_AT,
                        lines(names))
                .from(ORDERS)
                .where(condition);
    }

    private static Field<List<OrderLine>> lines(Table<Record2<ProductsId, String>> names) {
        return multiset(select(
                                ORDER_ITEMS.PRODUCT_ID,
                                names.field(PRODUCTS.NAME),
                                ORDER_ITEMS.QUANTITY,
                                ORDER_ITEMS.UNIT_PRICE)
                        .from(ORDER_ITEMS)
                        .leftJoin(names)
                        .on(names.field(PRODUCTS.ID).eq(ORDER_ITEMS.PRODUCT_ID))
                        .where(ORDER_ITEMS.CUSTOMER_ID.eq(ORDERS.CUSTOMER_ID))
                        .and(ORDER_ITEMS.ORDER_ID.eq(ORDERS.ORDER_ID))
                        .orderBy(ORDER_ITEMS.PRODUCT_ID))
                .convertFrom(rows -> rows.map(mapping(OrderLine::of)));
    }
}

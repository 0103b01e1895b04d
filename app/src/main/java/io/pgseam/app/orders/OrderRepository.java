package io.pgseam.app.orders;

import static io.pgseam.schema.Tables.ORDERS;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import io.pgseam.app.tx.Transaction;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Reads and writes {@code orders} and {@code order_items}.
 *
 * <p>Each method that takes no transaction is one statement (two where a status is not changed), in the transaction of the context if that has
 * one. As thread-safe as the context. Failures of the database are {@link io.pgseam.app.errors.DatabaseException}s.
 */
public final class OrderRepository {
    private final DSLContext context;

    public OrderRepository(DSLContext context) {
        this.context = context;
    }

    /**
     * Places an order at the products' prices, and takes its pieces out of the stock. What could not be placed has left nothing behind, and the
     * transaction can go on.
     *
     * <p>Products are locked in the basket's order until the transaction ends. A savepoint and four statements, whatever the size of the
     * basket. Transactions that each place several orders can deadlock, and are repeated.
     *
     * @param id given by the caller: who is not sure whether an order was placed places it again, under the same id, and has it once
     * @throws io.pgseam.app.errors.ConstraintViolationException if there is no such customer
     */
    public Placement place(Transaction transaction, CustomersId customer, OrdersId id, Basket basket) {
        return new OrderPlacement(customer, id, basket).in(transaction);
    }

    /** Marks a placed order as paid. */
    public StatusChange pay(CustomersId customer, OrdersId id) {
        return change(context, customer, id, OrderStatus.paid, OrderStatus.placed);
    }

    /** Marks a paid order as shipped. */
    public StatusChange ship(CustomersId customer, OrdersId id) {
        return change(context, customer, id, OrderStatus.shipped, OrderStatus.paid);
    }

    /** Cancels an order that is not shipped, and gives its pieces back to the stock; that happens once. */
    public StatusChange cancel(Transaction transaction, CustomersId customer, OrdersId id) {
        StatusChange change = change(
                transaction.context(), customer, id, OrderStatus.cancelled, OrderStatus.placed, OrderStatus.paid);
        if (change instanceof StatusChange.Changed) {
            new OrderReader(transaction.context())
                    .find(customer, id)
                    .flatMap(Order::basket)
                    .ifPresent(new Stock(transaction.context())::giveBack);
        }
        return change;
    }

    /** At most one order, by the primary key. */
    public Optional<Order> find(CustomersId customer, OrdersId id) {
        return new OrderReader(context).find(customer, id);
    }

    /** All orders of a customer, newest first; uses the primary key. */
    public List<Order> list(CustomersId customer) {
        return new OrderReader(context).list(customer);
    }

    /**
     * The first orders of all customers, in the order of their keys; uses the primary key.
     *
     * @param size at least 1
     */
    public OrderPage firstPage(int size) {
        return new OrderReader(context).first(size);
    }

    /** The orders that follow; costs the same for each page. */
    public OrderPage pageAfter(OrderCursor cursor, int size) {
        return new OrderReader(context).after(cursor, size);
    }

    private static StatusChange change(
            DSLContext context, CustomersId customer, OrdersId id, OrderStatus to, OrderStatus... from) {
        return context.update(ORDERS)
                .set(ORDERS.STATUS, to)
                .set(ORDERS.UPDATED_AT, currentOffsetDateTime())
                .where(ORDERS.CUSTOMER_ID.eq(customer))
                .and(ORDERS.ORDER_ID.eq(id))
                .and(ORDERS.STATUS.in(from))
                .returning(ORDERS.STATUS, ORDERS.UPDATED_AT)
                .fetchOptional()
                .<StatusChange>map(row -> new StatusChange.Changed(row.getStatus(), row.getUpdatedAt()))
                .orElseGet(() -> refusal(context, customer, id));
    }

    /** No order returns to a status that it has left, so it is too late for this step now as it was before. */
    private static StatusChange refusal(DSLContext context, CustomersId customer, OrdersId id) {
        return context.select(ORDERS.STATUS)
                .from(ORDERS)
                .where(ORDERS.CUSTOMER_ID.eq(customer))
                .and(ORDERS.ORDER_ID.eq(id))
                .fetchOptional(ORDERS.STATUS)
                .<StatusChange>map(StatusChange.NotAllowed::new)
                .orElseGet(StatusChange.NoSuchOrder::new);
    }
}

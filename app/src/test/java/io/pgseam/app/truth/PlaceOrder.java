package io.pgseam.app.truth;

import io.pgseam.app.orders.Basket;
import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.orders.Placement;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import java.util.Optional;

/** Under an id that the customer has made. */
record PlaceOrder(CustomersId customer, OrdersId id, Basket basket, Isolation isolation) implements Operation {
    @Override
    public Answer perform(Access shop) {
        Placement placement = shop.transactions()
                .inTransaction(
                        isolation,
                        transaction ->
                                new OrderRepository(transaction.context()).place(transaction, customer, id, basket));
        return placement instanceof Placement.Placed placed
                ? new Answer.OrderPlaced(placed.time(), SeenOrder.of(placed.order()))
                : new Answer.Refused(placement.toString());
    }

    @Override
    public Optional<Boolean> isIn(Found found) {
        return Optional.of(found.orders().containsKey(id));
    }
}

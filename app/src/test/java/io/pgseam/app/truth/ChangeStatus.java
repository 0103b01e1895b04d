package io.pgseam.app.truth;

import io.pgseam.app.orders.OrderRepository;
import io.pgseam.app.orders.StatusChange;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;

/** The next step of an order: two of them are statements of their own, the third a transaction. */
record ChangeStatus(CustomersId customer, OrdersId id, Step step) implements Operation {
    enum Step {
        PAY,
        SHIP,
        CANCEL
    }

    @Override
    public Answer perform(Access shop) {
        OrderRepository orders = new OrderRepository(shop.context());
        StatusChange change = switch (step) {
            case PAY -> orders.pay(customer, id);
            case SHIP -> orders.ship(customer, id);
            case CANCEL ->
                shop.transactions()
                        .inTransaction(
                                Isolation.READ_COMMITTED,
                                transaction ->
                                        new OrderRepository(transaction.context()).cancel(transaction, customer, id));
        };
        return change instanceof StatusChange.Changed ? new Answer.Done() : new Answer.Refused(change.toString());
    }
}

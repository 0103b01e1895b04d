package io.pgseam.app.truth;

import io.pgseam.app.orders.OrderRepository;
import io.pgseam.schema.CustomersId;

/** All orders of a customer, with their lines, in one statement. */
record ReadOrders(CustomersId customer) implements Operation {
    @Override
    public Answer perform(Access shop) {
        return new Answer.OrdersRead(new OrderRepository(shop.context())
                .list(customer).stream().map(SeenOrder::of).toList());
    }
}

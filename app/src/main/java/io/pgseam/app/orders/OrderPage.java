package io.pgseam.app.orders;

import java.util.List;
import java.util.Optional;

/**
 * Some orders in the order of their keys.
 *
 * @param next where to go on; empty if there was nothing more
 */
public record OrderPage(List<Order> orders, Optional<OrderCursor> next) {
    public OrderPage {
        orders = List.copyOf(orders);
    }

    /** @param found one order more than fits, if there is one */
    static OrderPage of(List<Order> found, int size) {
        if (found.size() <= size) {
            return new OrderPage(found, Optional.empty());
        }
        Order last = found.get(size - 1);
        return new OrderPage(found.subList(0, size), Optional.of(new OrderCursor(last.customer(), last.id())));
    }
}

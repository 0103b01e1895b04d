package io.pgseam.app.truth;

import static java.util.stream.Collectors.toMap;

import io.pgseam.app.orders.Order;
import io.pgseam.app.orders.OrderLine;
import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.Map;

/** An order as somebody has seen it. */
record SeenOrder(CustomersId customer, OrdersId id, OrderStatus status, Map<ProductsId, Line> lines) {
    /** @param price for one piece */
    record Line(int quantity, BigDecimal price) {}

    static SeenOrder of(Order order) {
        return new SeenOrder(
                order.customer(),
                order.id(),
                order.status(),
                order.lines().stream()
                        .collect(toMap(OrderLine::product, line -> new Line(line.quantity(), line.unitPrice()))));
    }

    /** The pieces that this order keeps out of the stock. */
    int taken(ProductsId product) {
        return status == OrderStatus.cancelled || !lines.containsKey(product)
                ? 0
                : lines.get(product).quantity();
    }
}

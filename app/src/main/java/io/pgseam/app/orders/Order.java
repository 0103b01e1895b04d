package io.pgseam.app.orders;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code orders} with its rows of {@code order_items}.
 *
 * @param createdAt in UTC
 * @param updatedAt in UTC
 * @param lines by product
 */
public record Order(
        CustomersId customer,
        OrdersId id,
        OrderStatus status,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        List<OrderLine> lines) {

    public Order {
        lines = List.copyOf(lines);
    }

    /** What all lines cost, two decimals. */
    public BigDecimal total() {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What was bought; empty if there are no lines. */
    Optional<Basket> basket() {
        List<Basket.Item> items = lines.stream()
                .map(line -> new Basket.Item(line.product(), line.quantity()))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Basket(items));
    }
}

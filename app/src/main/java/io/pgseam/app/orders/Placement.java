package io.pgseam.app.orders;

import io.pgseam.schema.ProductsId;
import java.util.List;

/** What came of an order that somebody wanted to place. All but {@link Placed} have changed nothing. */
public sealed interface Placement {
    /** The order is there; it may be the same that was placed earlier under this id, however far that has come. */
    record Placed(Order order, Time time) implements Placement {}

    /** When an order was placed. */
    enum Time {
        NOW,
        EARLIER
    }

    /**
     * Too little is left.
     *
     * @param shortages by product; at least one
     */
    record InsufficientStock(List<Shortage> shortages) implements Placement {
        public InsufficientStock {
            shortages = List.copyOf(shortages);
        }
    }

    /** @param products that are not in the catalogue; at least one */
    record UnknownProducts(List<ProductsId> products) implements Placement {
        public UnknownProducts {
            products = List.copyOf(products);
        }
    }

    /** The customer has placed another order under this id. */
    record IdInUse(Order other) implements Placement {}

    /** @param left fewer than wanted */
    record Shortage(ProductsId product, int wanted, int left) {}
}

package io.pgseam.app.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Some of the products that a filter lets through, cheapest first.
 *
 * @param next where to go on; empty if there was nothing more
 */
public record ProductPage(List<Product> products, Optional<ProductCursor> next) {
    public ProductPage {
        products = List.copyOf(products);
    }

    /** @param found one product more than fits, if there is one */
    static ProductPage of(List<Product> found, int size) {
        if (found.size() <= size) {
            return new ProductPage(found, Optional.empty());
        }
        Product last = found.get(size - 1);
        return new ProductPage(found.subList(0, size), Optional.of(new ProductCursor(last.price(), last.id())));
    }
}

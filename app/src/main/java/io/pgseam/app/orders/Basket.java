package io.pgseam.app.orders;

import io.pgseam.schema.ProductsId;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody wants to buy: at least one product, each at most once. Baskets with the same items are equal.
 *
 * @param items sorted by product: the order in which the products' rows are locked, in every transaction
 */
public record Basket(List<Item> items) {
    /**
     * So many pieces of one product.
     *
     * @param quantity at least 1
     */
    public record Item(ProductsId product, int quantity) {
        public Item {
            if (quantity < 1) {
                throw new IllegalArgumentException(
                        "product " + product + ": found " + quantity + " pieces, expected at least 1");
            }
        }
    }

    public Basket {
        items = items.stream()
                .sorted(Comparator.comparing(item -> item.product().value()))
                .toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("found an empty basket, expected at least 1 item");
        }
        if (items.stream().map(Item::product).distinct().count() < items.size()) {
            throw new IllegalArgumentException(
                    "found a product twice in a basket, expected one item for all of its pieces");
        }
    }

    public static Basket of(ProductsId product, int quantity) {
        return new Basket(List.of(new Item(product, quantity)));
    }

    ProductsId[] products() {
        return items.stream().map(Item::product).toArray(ProductsId[]::new);
    }

    Integer[] quantities() {
        return items.stream().map(Item::quantity).toArray(Integer[]::new);
    }
}

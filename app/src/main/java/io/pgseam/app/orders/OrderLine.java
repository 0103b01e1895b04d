package io.pgseam.app.orders;

import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One product of an order.
 *
 * @param productName as it is now; empty if the product has been deleted
 * @param unitPrice the product's price when the order was placed, two decimals
 */
public record OrderLine(ProductsId product, Optional<String> productName, int quantity, BigDecimal unitPrice) {
    static OrderLine of(ProductsId product, @Nullable String productName, int quantity, BigDecimal unitPrice) {
        return new OrderLine(product, Optional.ofNullable(productName), quantity, unitPrice);
    }

    public BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}

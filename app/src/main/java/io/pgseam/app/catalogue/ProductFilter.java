package io.pgseam.app.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;

/**
 * Which products to list. What is empty restricts nothing, and a product passes if it passes everything else.
 *
 * @param category the whole category
 * @param tags at least one of which the product carries
 * @param metadata what the product's metadata contain, for example {@code {"architecture": "all"}}
 * @param lowest price, inclusive
 * @param highest price, inclusive
 */
public record ProductFilter(
        Optional<String> category,
        List<String> tags,
        Optional<JSONB> metadata,
        Optional<BigDecimal> lowest,
        Optional<BigDecimal> highest) {

    /** Every product. */
    public static final ProductFilter NONE =
            new ProductFilter(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public ProductFilter {
        tags = List.copyOf(tags);
    }

    /** The products of one category. */
    public static ProductFilter category(String category) {
        return new ProductFilter(
                Optional.of(category), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}

package io.pgseam.app.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.JSONB;

/**
 * A product that the database does not know yet; the server makes its id and its times.
 *
 * @param price not negative, two decimals
 * @param metadata a JSON object, as text that PostgreSQL parses
 * @param stock pieces, not negative
 */
public record NewProduct(String name, BigDecimal price, String category, List<String> tags, JSONB metadata, int stock) {
    public NewProduct {
        tags = List.copyOf(tags);
    }
}

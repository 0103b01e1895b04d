package io.pgseam.app.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.JSONB;

/** Products to test with. */
final class Lamps {
    static final JSONB NOTHING = JSONB.valueOf("{}");

    private Lamps() {}

    static NewProduct lamp(String name, String price) {
        return lamp(name, price, 12);
    }

    static NewProduct lamp(String name, String price, int stock) {
        return new NewProduct(
                name, new BigDecimal(price), "lamps", List.of("light"), JSONB.valueOf("{\"watt\": 7}"), stock);
    }

    /** All but the id and the times. */
    static NewProduct content(Product product) {
        return new NewProduct(
                product.name(),
                product.price(),
                product.category(),
                product.tags(),
                product.metadata(),
                product.stock());
    }
}

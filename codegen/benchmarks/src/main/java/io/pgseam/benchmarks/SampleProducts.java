package io.pgseam.benchmarks;

import io.pgseam.schema.ProductsId;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSONB;

/** Products of nine columns, the same in every run. */
final class SampleProducts {
    private static final OffsetDateTime START = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private SampleProducts() {}

    /** Returns as many products, each with the id of its number from 0 on. */
    static List<ProductsRecord> of(int rows, IntFunction<UUID> id) {
        return stream(rows, id).toList();
    }

    /** Makes as many products one by one. */
    static Stream<ProductsRecord> stream(int rows, IntFunction<UUID> id) {
        return IntStream.range(0, rows).mapToObj(number -> product(number, id.apply(number)));
    }

    /** Drops every index of the table. */
    static void unindex(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP INDEX products_category_price, products_price, products_tags, products_metadata");
            statement.execute("ALTER TABLE products DROP CONSTRAINT products_pkey");
        }
    }

    static ProductsRecord product(int number, UUID id) {
        ProductsRecord product = new ProductsRecord();
        product.setId(new ProductsId(id));
        product.setName("Product " + number);
        product.setPrice(BigDecimal.valueOf(number % 100_000, 2));
        product.setCategory("category " + number % 57);
        product.setTags(new String[] {"role::program", "interface::x11", "use::" + number % 13});
        product.setMetadata(JSONB.valueOf(
                "{\"version\": \"" + number + "\", \"architecture\": \"all\", \"depends\": [\"libc6\"]}"));
        product.setStock(number % 1_000);
        product.setCreatedAt(START.plusSeconds(number));
        product.setUpdatedAt(START.plusSeconds(number));
        return product;
    }
}

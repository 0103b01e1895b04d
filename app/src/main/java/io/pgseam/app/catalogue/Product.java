package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.schema.ProductsId;
import io.pgseam.schema.ProductsRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.JSONB;
import org.jooq.Record9;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/**
 * A row of {@code products}.
 *
 * @param price two decimals
 * @param metadata a JSON object as PostgreSQL writes it; {@link JSONB#data()} is the text, equality ignores spaces and the order of keys
 * @param stock pieces
 * @param createdAt in UTC
 * @param updatedAt in UTC
 */
public record Product(
        ProductsId id,
        String name,
        BigDecimal price,
        String category,
        List<String> tags,
        JSONB metadata,
        int stock,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    public Product {
        tags = List.copyOf(tags);
    }

    /** Every column of every product, as {@link #ofColumns} takes them. */
    static SelectJoinStep<
                    Record9<
                            ProductsId,
                            String,
                            BigDecimal,
                            String,
                            String[],
                            JSONB,
                            Integer,
                            OffsetDateTime,
                            OffsetDateTime>>
            select() {
        return DSL.select(
                        PRODUCTS.ID,
                        PRODUCTS.NAME,
                        PRODUCTS.PRICE,
                        PRODUCTS.CATEGORY,
                        PRODUCTS.TAGS,
                        PRODUCTS.METADATA,
                        PRODUCTS.STOCK,
                        PRODUCTS.CREATED_AT,
                        PRODUCTS.UPDATED_AT)
                .from(PRODUCTS);
    }

    static Product of(ProductsRecord row) {
        return ofColumns(
                row.getId(),
                row.getName(),
                row.getPrice(),
                row.getCategory(),
                row.getTags(),
                row.getMetadata(),
                row.getStock(),
                row.getCreatedAt(),
                row.getUpdatedAt());
    }

    static Product ofColumns(
            ProductsId id,
            String name,
            BigDecimal price,
            String category,
            String[] tags,
            JSONB metadata,
            Integer stock,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {
        return new Product(id, name, price, category, List.of(tags), metadata, stock, createdAt, updatedAt);
    }
}

package io.pgseam.benchmarks;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record9;
import org.jooq.SelectJoinStep;

/** A row of products as an application holds it: all nine columns, in the order of {@link #select}. */
record SampleProduct(
        ProductsId id,
        String name,
        BigDecimal price,
        String category,
        String[] tags,
        JSONB metadata,
        Integer stock,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    /** The columns, for SQL as text. */
    static final String COLUMNS = "id, name, price, category, tags, metadata, stock, created_at, updated_at";

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
            select(DSLContext context) {
        return context.select(
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

    /** Reads the columns by plain JDBC. */
    static SampleProduct of(ResultSet row) throws SQLException {
        return new SampleProduct(
                new ProductsId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getBigDecimal(3),
                row.getString(4),
                (String[]) row.getArray(5).getArray(),
                JSONB.valueOf(row.getString(6)),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class),
                row.getObject(9, OffsetDateTime.class));
    }
}

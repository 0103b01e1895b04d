package io.pgseam.benchmarks;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import io.pgseam.schema.ProductsRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;

/** Products for PgBulkInsert, mapped by hand as its users do; its time stamps are {@code ZonedDateTime}. */
final class BulkInsertMapping extends AbstractMapping<ProductsRecord> {

    private BulkInsertMapping() {
        super("public", "products");
        mapUUID("id", product -> product.getId().value());
        mapText("name", ProductsRecord::getName);
        mapNumeric("price", ProductsRecord::getPrice);
        mapText("category", ProductsRecord::getCategory);
        mapTextArray("tags", product -> Arrays.asList(product.getTags()));
        mapJsonb("metadata", product -> product.getMetadata().data());
        mapInteger("stock", ProductsRecord::getStock);
        mapTimeStampTz("created_at", product -> zoned(product.getCreatedAt()));
        mapTimeStampTz("updated_at", product -> zoned(product.getUpdatedAt()));
    }

    static void insert(Connection connection, List<ProductsRecord> products) throws SQLException {
        new PgBulkInsert<>(new BulkInsertMapping()).saveAll(connection.unwrap(PGConnection.class), products);
    }

    private static ZonedDateTime zoned(OffsetDateTime time) {
        return time.toZonedDateTime();
    }
}

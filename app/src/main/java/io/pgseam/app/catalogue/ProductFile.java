package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.OnConflict;
import io.pgseam.copy.csv.CsvImport;
import io.pgseam.copy.csv.ImportResult;
import io.pgseam.schema.ProductsRecord;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.DSLContext;

/**
 * A CSV file of products: the columns {@code name,price,category,tags,metadata,stock} in any order under a header, tags as a PostgreSQL array
 * and metadata as JSON; {@code id} may be among them. Packed by gzip or not.
 */
public record ProductFile(Path path) {
    /** The name of the column that says which product a row is. */
    public static final String ID = PRODUCTS.ID.getName();

    /**
     * Inserts all products of the file by one binary COPY, or none.
     *
     * @throws io.pgseam.copy.csv.CsvException if the file cannot be read, or rows of it cannot be stored; the message has their places
     */
    public ImportResult insertInto(DSLContext context) {
        return importInto(context, KnownProduct.FAIL).from(path);
    }

    /**
     * The import of such a file, which has not begun. What the file does not say is the server's to make; a product that is updated is one that
     * was updated now, so that whoever has read it before notices.
     *
     * @param known all but {@code FAIL} need the column {@code id}
     */
    public static CsvImport<ProductsRecord> importInto(DSLContext context, KnownProduct known) {
        CsvImport<ProductsRecord> products = CsvImport.into(context, PRODUCTS)
                .columns(
                        PRODUCTS.NAME,
                        PRODUCTS.PRICE,
                        PRODUCTS.CATEGORY,
                        PRODUCTS.TAGS,
                        PRODUCTS.METADATA,
                        PRODUCTS.STOCK)
                .optionalColumns(PRODUCTS.ID)
                .check(PRODUCTS.TAGS, tags -> Arrays.stream(tags).allMatch(Objects::nonNull), "an array without NULL");
        return switch (known) {
            case FAIL -> products;
            case UPDATE ->
                products.onConflict(OnConflict.on(PRODUCTS.ID))
                        .value(PRODUCTS.UPDATED_AT, OffsetDateTime.now(ZoneOffset.UTC));
            case IGNORE -> products.onConflict(OnConflict.on(PRODUCTS.ID).doNothing());
        };
    }
}

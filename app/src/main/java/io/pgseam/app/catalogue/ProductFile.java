package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.copy.csv.CsvImport;
import io.pgseam.copy.csv.ImportResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.DSLContext;

/**
 * A CSV file of products: the columns {@code name,price,category,tags,metadata,stock} in any order under a header, tags as a PostgreSQL array
 * and metadata as JSON. Packed by gzip or not.
 */
public record ProductFile(Path path) {
    /**
     * Inserts all products of the file by one binary COPY, or none.
     *
     * @throws io.pgseam.copy.csv.CsvException if the file cannot be read, or rows of it cannot be stored; the message has their places
     */
    public ImportResult insertInto(DSLContext context) {
        return CsvImport.into(context, PRODUCTS)
                .columns(
                        PRODUCTS.NAME,
                        PRODUCTS.PRICE,
                        PRODUCTS.CATEGORY,
                        PRODUCTS.TAGS,
                        PRODUCTS.METADATA,
                        PRODUCTS.STOCK)
                .check(PRODUCTS.TAGS, tags -> Arrays.stream(tags).allMatch(Objects::nonNull), "an array without NULL")
                .from(path);
    }
}

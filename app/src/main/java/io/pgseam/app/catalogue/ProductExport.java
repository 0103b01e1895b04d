package io.pgseam.app.catalogue;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.jooq.impl.DSL.select;

import io.pgseam.app.json.Json;
import io.pgseam.copy.CopyOut;
import io.pgseam.copy.CopyOut9;
import io.pgseam.copy.csv.CsvExport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jooq.DSLContext;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes all products, in no order, one at a time; reads them by COPY, in the transaction of the context if that has one.
 *
 * <p>The streams stay open. Each method returns how many products it has written.
 */
public record ProductExport(DSLContext context) {
    private static final ObjectWriter LINES = Json.mapper().writerFor(Product.class);

    /**
     * CSV that {@link ProductFile#importInto} takes: the columns {@code id,name,price,category,tags,metadata,stock} under a header.
     *
     * @throws io.pgseam.copy.csv.CsvException if it cannot be written
     */
    public long csv(OutputStream bytes) {
        return CsvExport.of(
                        context,
                        select(
                                        PRODUCTS.ID,
                                        PRODUCTS.NAME,
                                        PRODUCTS.PRICE,
                                        PRODUCTS.CATEGORY,
                                        PRODUCTS.TAGS,
                                        PRODUCTS.METADATA,
                                        PRODUCTS.STOCK)
                                .from(PRODUCTS))
                .to(bytes)
                .rows();
    }

    /**
     * JSON, one {@link Product} a line, with its times.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public long jsonLines(OutputStream bytes) {
        try (CopyOut<Product> products = CopyOut9.from(context, Product.select(), Product::ofColumns)) {
            return products.forEach(product -> writeLine(product, bytes)).rows();
        }
    }

    private static void writeLine(Product product, OutputStream bytes) {
        try {
            bytes.write(LINES.writeValueAsBytes(product));
            bytes.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

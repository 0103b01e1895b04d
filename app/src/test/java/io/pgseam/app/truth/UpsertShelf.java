package io.pgseam.app.truth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.pgseam.app.catalogue.KnownProduct;
import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.app.tx.Isolation;
import io.pgseam.schema.ProductsId;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Imports a file that has every product of a shelf, by COPY and an upsert, so that each is of this batch. */
record UpsertShelf(long number, String shelf, List<ProductsId> products) implements Operation {
    private static final String BATCH = "batch ";

    @Override
    public Answer perform(Access shop) {
        byte[] file = products.stream()
                .map(product -> product + "," + name(number) + ",1.00," + shelf + ",{},{},1\n")
                .collect(joining("", "id,name,price,category,tags,metadata,stock\n", ""))
                .getBytes(UTF_8);
        shop.transactions()
                .inTransaction(
                        Isolation.READ_COMMITTED,
                        transaction -> ProductFile.importInto(transaction.context(), KnownProduct.UPDATE)
                                .from(new ByteArrayInputStream(file), "shelf.csv"));
        return new Answer.Done();
    }

    static String name(long number) {
        return BATCH + number;
    }

    /** The batch that a product on a shelf is of. */
    static long batch(String name) {
        return Long.parseLong(name.substring(BATCH.length()));
    }
}

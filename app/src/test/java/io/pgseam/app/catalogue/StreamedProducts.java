package io.pgseam.app.catalogue;

import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import java.util.function.Function;
import java.util.stream.Stream;

/** A program that streams all products of the database in its environment, and prints how many: {@code count}, or {@code hold} all of them. */
final class StreamedProducts {
    private StreamedProducts() {}

    public static void main(String[] arguments) {
        Function<Stream<Product>, Long> work = arguments[0].equals("hold")
                ? products -> (long) products.toList().size()
                : products -> products.mapToLong(product -> product.name().isEmpty() ? 0 : 1)
                        .sum();
        try (ConnectionPool pool = ConnectionPool.open(DatabaseSettings.from(System.getenv()))) {
            CatalogueRepository catalogue = new CatalogueRepository(pool.context());
            System.out.println(new Transactions(pool)
                    .<Long>inTransaction(Isolation.READ_ONLY, transaction -> catalogue.stream(transaction, work)));
        }
    }
}

package io.pgseam.app.truth;

import io.pgseam.schema.ProductsId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stock of what everybody orders is what there was, without the pieces that are in orders, and with those that came in. */
final class StockRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<ProductsId, Integer> expected = expected(evidence);
        return evidence.opening().goods().stream().flatMap(product -> {
            SeenProduct found = evidence.found().products().get(product);
            if (found == null) {
                return Stream.of("product " + product + " is gone");
            }
            return found.stock() == expected.get(product) && found.stock() >= 0
                    ? Stream.empty()
                    : Stream.of("product " + product + " has " + found.stock() + " pieces, expected "
                            + expected.get(product));
        });
    }

    private static Map<ProductsId, Integer> expected(Evidence evidence) {
        Map<ProductsId, Integer> stock = new HashMap<>();
        evidence.opening()
                .goods()
                .forEach(product -> stock.put(
                        product, evidence.opening().products().get(product).stock()));
        evidence.found().orders().values().stream()
                .flatMap(List::stream)
                .forEach(order -> order.lines()
                        .keySet()
                        .forEach(product -> stock.merge(product, -order.taken(product), Integer::sum)));
        evidence.history().of(ChangeStock.class).stream()
                .map(Entry::operation)
                .distinct()
                .filter(change -> evidence.found().ledger().contains(change.number()))
                .forEach(change -> stock.merge(change.product(), change.pieces(), Integer::sum));
        return stock;
    }
}

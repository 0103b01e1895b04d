package io.pgseam.app.truth;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.pgseam.app.orders.Placement;
import io.pgseam.schema.ProductsId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prices follow one another: each version of a product is overwritten once at most, and an order has prices that were the products' while it was
 * placed.
 */
final class PriceRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<ProductsId, List<Entry<ChangePrice>>> changes =
                evidence.history().by(ChangePrice.class, ChangePrice::product);
        Map<ProductsId, Prices> prices = new HashMap<>();
        evidence.opening()
                .goods()
                .forEach(product -> prices.put(
                        product,
                        Prices.of(
                                evidence.opening().products().get(product).price(),
                                changes.getOrDefault(product, List.of()))));
        return Stream.of(
                        changes.values().stream().flatMap(PriceRule::overwrittenTwice),
                        prices.entrySet().stream()
                                .flatMap(product -> last(
                                        product.getValue(),
                                        Optional.ofNullable(
                                                evidence.found().products().get(product.getKey())))),
                        evidence.history().of(PlaceOrder.class).stream().flatMap(entry -> lines(entry, prices)))
                .flatMap(identity());
    }

    private static Stream<String> overwrittenTwice(List<Entry<ChangePrice>> changes) {
        return Stream.concat(twice(changes, Answer.PriceChanged::seen), twice(changes, Answer.PriceChanged::replaced));
    }

    private static Stream<String> twice(
            List<Entry<ChangePrice>> changes, Function<Answer.PriceChanged, Object> version) {
        return changes.stream()
                .flatMap(change -> change.answer(Answer.PriceChanged.class).stream())
                .collect(groupingBy(version))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> "one version overwritten by two, a lost update: " + same);
    }

    private static Stream<String> last(Prices prices, Optional<SeenProduct> found) {
        return found.map(SeenProduct::price).stream()
                .filter(price -> !prices.isKnown(price) || prices.replaced().containsKey(price))
                .map(price -> "the last price is one that was replaced, or that nobody set: " + price);
    }

    private static Stream<String> lines(Entry<PlaceOrder> entry, Map<ProductsId, Prices> prices) {
        return entry.answer(Answer.OrderPlaced.class).filter(placed -> placed.time() == Placement.Time.NOW).stream()
                .flatMap(placed -> placed.order().lines().entrySet().stream())
                .filter(line -> prices.containsKey(line.getKey())
                        && !prices.get(line.getKey()).was(line.getValue().price(), entry))
                .map(line -> "not the price of then, " + line + ": " + entry);
    }

    /**
     * The prices of one product.
     *
     * @param set who may have set each, besides the first
     * @param replaced who has certainly replaced each
     */
    private record Prices(
            BigDecimal first, Map<BigDecimal, Entry<ChangePrice>> set, Map<BigDecimal, Entry<ChangePrice>> replaced) {

        static Prices of(BigDecimal first, List<Entry<ChangePrice>> changes) {
            return new Prices(
                    first,
                    changes.stream()
                            .filter(Entry::mayBeDone)
                            .collect(toMap(change -> change.operation().price(), identity(), (one, other) -> one)),
                    changes.stream()
                            .filter(change ->
                                    change.answer(Answer.PriceChanged.class).isPresent())
                            .collect(toMap(
                                    change -> change.answer(Answer.PriceChanged.class)
                                            .orElseThrow()
                                            .replaced(),
                                    identity(),
                                    (one, other) -> one)));
        }

        boolean isKnown(BigDecimal price) {
            return price.equals(first) || set.containsKey(price);
        }

        /** Whether it may have been the price while somebody was at work. */
        boolean was(BigDecimal price, Entry<?> work) {
            return (price.equals(first)
                            || set.containsKey(price) && set.get(price).mayBeSeenBy(work))
                    && !(replaced.containsKey(price) && replaced.get(price).isBefore(work));
        }
    }
}

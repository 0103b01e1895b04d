package io.pgseam.app.truth;

import io.pgseam.schema.ProductsId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A product that one thread counts has, after each change that was acknowledged, the pieces of all changes before that were acknowledged, and of
 * some of those that nobody knows of; so it is at the end.
 */
final class CountRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        return evidence.history().by(CountPieces.class, CountPieces::product).entrySet().stream()
                .flatMap(
                        product -> violation(
                                product.getKey(),
                                product.getValue(),
                                evidence.found().products().get(product.getKey()))
                                .stream());
    }

    private static Optional<String> violation(ProductsId product, List<Entry<CountPieces>> changes, SeenProduct found) {
        int pieces = 0;
        List<Integer> open = new ArrayList<>();
        for (Entry<CountPieces> change : changes) {
            if (change.isUnknown()) {
                open.add(change.operation().pieces());
            }
            Optional<Answer.StockIs> stock = change.answer(Answer.StockIs.class);
            if (stock.isPresent()) {
                int late = stock.get().pieces() - pieces - change.operation().pieces();
                if (!take(open, late)) {
                    return Optional.of("product " + product + " had " + pieces + " pieces, and after " + change
                            + " those and " + late + ", of which nobody knows");
                }
                pieces = stock.get().pieces();
            }
        }
        return take(open, found.stock() - pieces)
                ? Optional.empty()
                : Optional.of("product " + product + " has " + found.stock() + " pieces at the end, expected " + pieces
                        + " and some of " + open);
    }

    /** Takes summands with this sum out of the list, and returns whether there are such. */
    private static boolean take(List<Integer> summands, int sum) {
        if (sum == 0) {
            return true;
        }
        for (int i = summands.size() - 1; i >= 0 && sum > 0; i--) {
            List<Integer> others = new ArrayList<>(summands.subList(0, i));
            if (take(others, sum - summands.get(i))) {
                others.addAll(summands.subList(i + 1, summands.size()));
                summands.clear();
                summands.addAll(others);
                return true;
            }
        }
        return false;
    }
}

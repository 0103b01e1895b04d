package io.pgseam.app.truth;

import static java.util.stream.Collectors.toMap;

import io.pgseam.app.orders.Basket;
import io.pgseam.app.orders.Placement;
import io.pgseam.schema.OrdersId;
import io.pgseam.schema.ProductsId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Each order was placed by somebody, once, and has all of its lines as they were promised. */
final class OrderRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<OrdersId, List<Entry<PlaceOrder>>> placed = evidence.history().by(PlaceOrder.class, PlaceOrder::id);
        return Stream.concat(
                evidence.found().orders().values().stream()
                        .flatMap(same ->
                                found(same, placed.getOrDefault(same.get(0).id(), List.of()))),
                placed.values().stream().flatMap(OrderRule::placedOnce));
    }

    private static Stream<String> found(List<SeenOrder> same, List<Entry<PlaceOrder>> attempts) {
        SeenOrder order = same.get(0);
        if (same.size() > 1) {
            return Stream.of("there " + same.size() + " times: " + order);
        }
        if (attempts.isEmpty()) {
            return Stream.of("placed by nobody: " + order);
        }
        PlaceOrder wish = attempts.get(0).operation();
        if (!isWhole(order, wish)) {
            return Stream.of("not what was ordered: " + order + ", wanted " + wish);
        }
        return attempts.stream()
                .flatMap(attempt -> attempt.answer(Answer.OrderPlaced.class).stream())
                .map(Answer.OrderPlaced::order)
                .filter(promised -> !promised.lines().equals(order.lines()))
                .map(promised -> "not what was promised: " + order + ", promised " + promised);
    }

    /** Whether an order is the customer's, and has each line of the basket and no other. */
    static boolean isWhole(SeenOrder order, PlaceOrder wish) {
        Map<ProductsId, Integer> wanted =
                wish.basket().items().stream().collect(toMap(Basket.Item::product, Basket.Item::quantity));
        return order.customer().equals(wish.customer())
                && order.lines().keySet().equals(wanted.keySet())
                && order.lines().entrySet().stream()
                        .allMatch(line -> Objects.equals(
                                wanted.get(line.getKey()), line.getValue().quantity()));
    }

    private static Stream<String> placedOnce(List<Entry<PlaceOrder>> attempts) {
        long times = attempts.stream()
                .flatMap(attempt -> attempt.answer(Answer.OrderPlaced.class).stream())
                .filter(answer -> answer.time() == Placement.Time.NOW)
                .count();
        return times > 1
                ? Stream.of(
                        "placed anew " + times + " times: " + attempts.get(0).operation())
                : Stream.empty();
    }
}

package io.pgseam.app.truth;

import io.pgseam.schema.CustomersId;
import io.pgseam.schema.OrdersId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever reads a customer's orders finds each that was acknowledged before, whole, and as far as it had come; and what was seen once is there at the
 * end.
 */
final class OrderReadingRule implements Rule {
    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<CustomersId, List<Entry<PlaceOrder>>> placed =
                evidence.history().by(PlaceOrder.class, PlaceOrder::customer);
        Map<OrdersId, List<Entry<ChangeStatus>>> steps = evidence.history().by(ChangeStatus.class, ChangeStatus::id);
        return evidence.history().of(ReadOrders.class).stream()
                .flatMap(read -> read.answer(Answer.OrdersRead.class).stream().flatMap(seen -> {
                    List<Entry<PlaceOrder>> wishes =
                            placed.getOrDefault(read.operation().customer(), List.of());
                    return Stream.concat(
                            missing(read, seen.orders(), wishes),
                            seen.orders().stream()
                                    .flatMap(order -> Stream.concat(
                                            order(read, order, wishes, evidence.found()),
                                            StatusRule.problem(
                                                    order,
                                                    steps.getOrDefault(order.id(), List.of()),
                                                    step -> step.isDone() && step.isBefore(read),
                                                    step -> step.mayBeSeenBy(read)))));
                }));
    }

    private static Stream<String> missing(
            Entry<ReadOrders> read, List<SeenOrder> seen, List<Entry<PlaceOrder>> wishes) {
        return wishes.stream()
                .filter(wish -> wish.isDone() && wish.isBefore(read))
                .filter(wish -> seen.stream()
                        .noneMatch(order -> order.id().equals(wish.operation().id())))
                .map(wish -> "acknowledged before, and not seen: " + wish);
    }

    private static Stream<String> order(
            Entry<ReadOrders> read, SeenOrder order, List<Entry<PlaceOrder>> wishes, Found found) {
        Optional<Entry<PlaceOrder>> wish = wishes.stream()
                .filter(entry -> entry.operation().id().equals(order.id()) && entry.mayBeSeenBy(read))
                .findFirst();
        if (wish.isEmpty()) {
            return Stream.of("seen before anybody placed it: " + order);
        }
        if (!OrderRule.isWhole(order, wish.get().operation())) {
            return Stream.of("torn: " + order + ", wanted " + wish.get().operation());
        }
        return found.orders().getOrDefault(order.id(), List.of()).stream()
                        .noneMatch(kept -> kept.lines().equals(order.lines()))
                ? Stream.of("seen, and gone or changed at the end: " + order)
                : Stream.empty();
    }
}

package io.pgseam.app.truth;

import io.pgseam.app.truth.ChangeStatus.Step;
import io.pgseam.schema.OrderStatus;
import io.pgseam.schema.OrdersId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An order is as far as somebody brought it, and takes each step once. */
final class StatusRule implements Rule {
    /** From which status on a step that was acknowledged shows. */
    private static final Map<Step, Set<OrderStatus>> AFTER = new EnumMap<>(Map.of(
            Step.PAY, Set.of(OrderStatus.paid, OrderStatus.shipped, OrderStatus.cancelled),
            Step.SHIP, Set.of(OrderStatus.shipped),
            Step.CANCEL, Set.of(OrderStatus.cancelled)));

    /** The steps without which an order does not have a status. */
    private static final Map<OrderStatus, Set<Step>> BEFORE = new EnumMap<>(Map.of(
            OrderStatus.placed, Set.of(),
            OrderStatus.paid, Set.of(Step.PAY),
            OrderStatus.shipped, Set.of(Step.PAY, Step.SHIP),
            OrderStatus.cancelled, Set.of(Step.CANCEL)));

    @Override
    public Stream<String> violations(Evidence evidence) {
        Map<OrdersId, List<Entry<ChangeStatus>>> steps = evidence.history().by(ChangeStatus.class, ChangeStatus::id);
        return evidence.found().orders().values().stream()
                .flatMap(List::stream)
                .flatMap(order -> violations(order, steps.getOrDefault(order.id(), List.of())));
    }

    private static Stream<String> violations(SeenOrder order, List<Entry<ChangeStatus>> steps) {
        Stream<String> twice = Stream.of(Step.values())
                .filter(step -> count(steps, step, Entry::isDone) > 1)
                .map(step -> "took a step twice, " + step + ": " + order);
        return Stream.concat(twice, problem(order, steps, Entry::isDone, Entry::mayBeDone));
    }

    /**
     * Says why an order cannot have the status in which it was seen.
     *
     * @param shown the steps that must show
     * @param possible the steps that may
     */
    static Stream<String> problem(
            SeenOrder order,
            List<Entry<ChangeStatus>> steps,
            Predicate<Entry<ChangeStatus>> shown,
            Predicate<Entry<ChangeStatus>> possible) {
        Stream<String> lost = Stream.of(Step.values())
                .filter(step ->
                        count(steps, step, shown) > 0 && !AFTER.get(step).contains(order.status()))
                .map(step -> "lost a step, " + step + ": " + order);
        Stream<String> made = BEFORE.get(order.status()).stream()
                .filter(step -> count(steps, step, possible) == 0)
                .map(step -> "took a step that nobody took, " + step + ": " + order);
        return Stream.concat(lost, made);
    }

    private static long count(List<Entry<ChangeStatus>> steps, Step step, Predicate<Entry<ChangeStatus>> which) {
        return steps.stream()
                .filter(entry -> entry.operation().step() == step)
                .filter(which)
                .count();
    }
}

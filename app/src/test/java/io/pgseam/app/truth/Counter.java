package io.pgseam.app.truth;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Where those who are in the shop at the same time meet: numbers to draw, and the orders that were wanted last. Thread-safe. */
final class Counter {
    private static final int ORDERS = 64;

    private final AtomicLong numbers = new AtomicLong(Opening.BATCH);
    private final AtomicReferenceArray<PlaceOrder> orders = new AtomicReferenceArray<>(ORDERS);

    /** A number that nobody else has. */
    long draw() {
        return numbers.incrementAndGet();
    }

    void show(PlaceOrder order, Random random) {
        orders.set(random.nextInt(ORDERS), order);
    }

    /** Somebody's order, placed or not. */
    Optional<PlaceOrder> order(Random random) {
        return Optional.ofNullable(orders.get(random.nextInt(ORDERS)));
    }
}

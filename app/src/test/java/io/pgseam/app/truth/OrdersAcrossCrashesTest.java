package io.pgseam.app.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Crowd;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.postgres.FaultyServer.Stop;
import io.pgseam.schema.OrdersId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Careful customers place each order under its own id until it is acknowledged, while the server crashes: 1,000 orders and 4 crashes or, with
 * {@code -Psoak}, 10,000 and 20.
 */
class OrdersAcrossCrashesTest {
    private static final boolean SOAK = Boolean.getBoolean("pgseam.soak");
    private static final long SEED = Long.getLong("pgseam.random.seed", new Random().nextInt());
    private static final int ORDERS = SOAK ? 10_000 : 1_000;
    private static final int CRASHES = SOAK ? 20 : 4;
    private static final int THREADS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(SOAK ? 15 : 3);
    private static final Opening.Size SIZE = new Opening.Size(10, 1_000_000, 0, 1, THREADS);

    /**
     * @param recovered from the start of the crashed server until it accepted connections, in milliseconds
     * @param acknowledged from then until an order was acknowledged again
     */
    record Result(
            long seed,
            int orders,
            int crashes,
            long seconds,
            Tally attempts,
            Times recovered,
            Times acknowledged,
            int violations) {}

    record Times(long medianMillis, long worstMillis) {
        static Times of(List<Duration> times) {
            List<Duration> sorted = times.stream().sorted().toList();
            return new Times(
                    sorted.get(sorted.size() / 2).toMillis(),
                    sorted.get(sorted.size() - 1).toMillis());
        }
    }

    private final History history = new History();
    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicLong lastAcknowledged = new AtomicLong(System.nanoTime());
    private final List<Duration> recovered = new ArrayList<>();
    private final List<Duration> answered = new ArrayList<>();

    @Test
    void everyOrderThatWasAcknowledgedIsThereOnce() throws Exception {
        System.out.printf("Orders across crashes, seed %d%n", SEED);
        try (Stage stage = Stage.open()) {
            Opening opening = Opening.of(SIZE, new Random(SEED));
            opening.writeTo(stage.administrator());
            long start = System.nanoTime();

            Crowd.run(THREADS + 1, PATIENCE, thread -> {
                if (thread == THREADS) {
                    crash(stage);
                } else {
                    order(stage, opening, thread);
                }
                return thread;
            });

            Duration time = Duration.ofNanos(System.nanoTime() - start);
            Evidence evidence = new Evidence(opening, history, stage.found());
            List<String> violations = Checker.violations(evidence);
            Result result = new Result(
                    SEED,
                    ORDERS,
                    CRASHES,
                    time.toSeconds(),
                    Tally.of(evidence),
                    Times.of(recovered),
                    Times.of(answered),
                    violations.size());
            System.out.printf("Orders across crashes: %s%n", result);
            Results.write("crashes.json", result);
            assertThat(violations).isEmpty();
            assertThat(acknowledged).hasValue(ORDERS);
            assertThat(evidence.found().orders()).hasSize(ORDERS);
        }
    }

    private void order(Stage stage, Opening opening, int thread) {
        Random random = new Random(SEED + thread);
        Recorder recorder = new Recorder(thread, history);
        Access shop = new Access(stage.pool().context(), new Transactions(stage.pool()));
        while (wanted.getAndIncrement() < ORDERS) {
            Operation order = new PlaceOrder(
                    opening.customers().get(thread),
                    new OrdersId(Opening.uuid(random)),
                    Visitor.basket(opening.goods(), random),
                    Isolation.READ_COMMITTED);
            while (!recorder.perform(order, shop).isDone()) {
                pause(10);
            }
            lastAcknowledged.set(System.nanoTime());
            acknowledged.incrementAndGet();
        }
    }

    private void crash(Stage stage) {
        for (int crash = 1; crash <= CRASHES; crash++) {
            while (acknowledged.get() < ORDERS * crash / (CRASHES + 1)) {
                pause(1);
            }
            stage.server().stop(Stop.IMMEDIATE);
            long start = System.nanoTime();
            stage.server().start();
            long ready = System.nanoTime();
            while (lastAcknowledged.get() < ready) {
                pause(1);
            }
            recovered.add(Duration.ofNanos(ready - start));
            answered.add(Duration.ofNanos(lastAcknowledged.get() - ready));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

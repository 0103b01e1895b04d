package io.pgseam.app.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Crowd;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * 16 threads use the shop while the server crashes, freezes and ends sessions, and connections are cut: for 15 seconds or, with {@code -Psoak}, for
 * ten minutes, or {@code -Dpgseam.soak.seconds}. {@code -Dpgseam.random.seed} repeats what is wanted and what goes wrong, though not when.
 */
class ShopInTroubleTest {
    private static final boolean SOAK = Boolean.getBoolean("pgseam.soak");
    private static final long SEED = Long.getLong("pgseam.random.seed", new Random().nextInt());
    private static final int THREADS = 16;

    /** After which everybody leaves, and all is checked. */
    private static final Duration ROUND = Duration.ofSeconds(SOAK ? 30 : 15);

    private static final Duration TIME = SOAK ? Duration.ofSeconds(Long.getLong("pgseam.soak.seconds", 600)) : ROUND;
    private static final Duration PATIENCE = ROUND.plusMinutes(2);
    private static final Opening.Size SIZE = new Opening.Size(8, 300, THREADS, 12, 1_000);
    private static final int SHOWN = 20;

    /**
     * @param rounds the last of which is the first with violations, if there are any
     * @param troubles how often each was made
     */
    record Result(
            long seed,
            int threads,
            long seconds,
            int rounds,
            Tally operations,
            Map<Trouble, Integer> troubles,
            int violations) {}

    private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
    private Tally tally = Tally.NOTHING;

    @Test
    void whatWasAcknowledgedIsThereOnceAndNothingElseIs() throws Exception {
        System.out.printf("Shop in trouble, seed %d%n", SEED);
        long start = System.nanoTime();
        int rounds = 0;
        List<String> violations;
        try (Stage stage = Stage.open()) {
            do {
                violations = round(stage, SEED + rounds);
                rounds++;
            } while (violations.isEmpty() && System.nanoTime() - start < TIME.toNanos());
        }
        Result result = new Result(
                SEED,
                THREADS,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                rounds,
                tally,
                troubles,
                violations.size());
        System.out.printf("Shop in trouble: %s%n", result);
        Results.write("model.json", result);
        assertThat(violations.stream().limit(SHOWN))
                .as("the first of %d violations with seed %d", violations.size(), SEED + rounds - 1)
                .isEmpty();
        assertThat(troubles).containsOnlyKeys(Trouble.values());
        assertThat(tally.kept()).as("lost answers to a COMMIT that was kept").isPositive();
        assertThat(tally.gone()).as("lost answers to a COMMIT that was not").isPositive();
    }

    private List<String> round(Stage stage, long seed) throws Exception {
        Opening opening = Opening.of(SIZE, new Random(seed));
        opening.writeTo(stage.administrator());
        Counter counter = new Counter();
        History history = new History();
        Troublemaker troublemaker = new Troublemaker(stage, opening, new Random(seed), troubles);
        long end = System.nanoTime() + ROUND.toNanos();

        Crowd.run(THREADS + 1, PATIENCE, thread -> {
            if (thread == THREADS) {
                troublemaker.workUntil(end);
            } else {
                new Visitor(thread, THREADS, stage, opening, counter, history, seed).stayUntil(end);
            }
            return thread;
        });

        Evidence evidence = new Evidence(opening, history, stage.found());
        tally = tally.plus(Tally.of(evidence));
        return Checker.violations(evidence);
    }
}

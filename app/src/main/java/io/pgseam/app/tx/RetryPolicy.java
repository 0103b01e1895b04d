package io.pgseam.app.tx;

import java.time.Duration;

/**
 * How often work is run before its failure is the caller's, and how long the pauses between are.
 *
 * <p>The pauses double, and each is drawn at random from half to one and a half of that, so that those who were in each other's way do not
 * meet again.
 *
 * @param attempts at most, the first included; at least 1
 * @param within no attempt begins later than this after the first
 * @param firstPause about
 * @param longestPause about
 */
public record RetryPolicy(int attempts, Duration within, Duration firstPause, Duration longestPause) {
    /** 10 attempts within 10 seconds, with pauses from 10 ms to a second. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(10, Duration.ofSeconds(10), Duration.ofMillis(10), Duration.ofSeconds(1));

    /** No second attempt. */
    public static final RetryPolicy ONCE =
            new RetryPolicy(1, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));

    public RetryPolicy {
        if (attempts < 1 || firstPause.toMillis() < 1 || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("attempts=" + attempts + ", firstPause=" + firstPause + ", longestPause="
                    + longestPause + ": expected at least 1 attempt, and pauses from 1 ms on in this order");
        }
    }
}

package io.pgseam.app.tx;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.Counter;
import io.pgseam.app.pool.Cancellation;
import java.util.function.Supplier;

/** Runs transactions again where their failure says that this can help. Thread-safe. */
final class Attempts {
    private static final double JITTER = 0.5;

    private final RetryPolicy policy;
    private final Counter retries;
    private final Retry retry;

    Attempts(RetryPolicy policy, Counter retries) {
        this.policy = policy;
        this.retries = retries;
        this.retry = Retry.of(
                "transactions",
                RetryConfig.custom()
                        .maxAttempts(policy.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(
                                policy.firstPause(), 2, JITTER, policy.longestPause()))
                        .build());
    }

    /** Returns what the first attempt that commits returns, or throws what the last one threw. */
    <T> T run(TransactionRun<T> run, Cancellation cancellation) {
        long start = System.nanoTime();
        Retry.Context<T> context = retry.context();
        int attempt = 1;
        while (true) {
            try {
                return run.attempt(attempt);
            } catch (RuntimeException e) {
                if (!run.isRepeatable(e) || isOver(start)) {
                    throw e;
                }
                attempt = cancellation.waiting(next(attempt, context, e));
                if (isOver(start)) {
                    throw e;
                }
                retries.increment();
            }
        }
    }

    /** Waits for the time of the next attempt; throws the failure if there were enough. */
    private static Supplier<Integer> next(int attempt, Retry.Context<?> context, RuntimeException failure) {
        return () -> {
            context.onRuntimeError(failure);
            return attempt + 1;
        };
    }

    private boolean isOver(long start) {
        return System.nanoTime() - start >= policy.within().toNanos();
    }
}

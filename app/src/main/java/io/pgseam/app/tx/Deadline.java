package io.pgseam.app.tx;

import io.pgseam.app.pool.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Cancels work that is not done in time. */
record Deadline(CompletableFuture<Boolean> done) implements AutoCloseable {

    static Deadline start(Optional<Duration> limit, Cancellation cancellation) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        limit.ifPresent(time -> done.completeOnTimeout(false, time.toNanos(), TimeUnit.NANOSECONDS)
                .thenAcceptAsync(inTime -> {
                    if (!inTime) {
                        cancellation.cancel("The work was not done within " + time.toMillis()
                                + " ms, and was cancelled. Nothing of it is kept.");
                    }
                }));
        return new Deadline(done);
    }

    @Override
    public void close() {
        done.complete(true);
    }
}

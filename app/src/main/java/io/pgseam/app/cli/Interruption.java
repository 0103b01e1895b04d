package io.pgseam.app.cli;

import io.pgseam.app.pool.Cancellation;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, and other ends of the JVM from outside: work that has asked for it is cancelled at the database, and the JVM waits until the command has
 * undone the work and said so.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "shop interruption");
    private volatile @Nullable String left;
    private volatile boolean interrupted;

    /**
     * Ends work that runs with it.
     *
     * @param undone what is left after that, for people
     */
    Cancellation cancelling(String undone) {
        if (left == null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
        left = undone;
        return cancellation;
    }

    /** What is left of work that was interrupted, if it was. */
    Optional<String> left() {
        return interrupted ? Optional.ofNullable(left) : Optional.empty();
    }

    private void interrupt() {
        interrupted = true;
        cancellation.cancel("interrupted");
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has ended, and has said what it had to say. */
    @Override
    public void close() {
        ended.countDown();
        if (left != null && !interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException exiting) {
                // It runs, and finds that there is nothing to wait for.
            }
        }
    }
}

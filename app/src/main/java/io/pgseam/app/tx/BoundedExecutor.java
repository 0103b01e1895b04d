package io.pgseam.app.tx;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Executors that refuse work instead of hoarding it. */
public final class BoundedExecutor {
    private static final long IDLE_SECONDS = 60;

    private BoundedExecutor() {}

    /**
     * Returns an executor that the caller shuts down.
     *
     * @param threads at most; as many as the pool has connections, because each waits for one
     * @param waiting tasks that may wait for a thread; more are rejected
     */
    public static ExecutorService of(int threads, int waiting) {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                task -> new Thread(task, "shop database " + count.incrementAndGet()));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}

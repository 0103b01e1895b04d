package io.pgseam.app.http.resource;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that costs something, looked up at most once in a while, however many ask. Thread-safe. */
final class Remembered<T> {
    private final Supplier<T> lookup;
    private final Duration time;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable T value;
    private long sinceNanos;

    /** @param time for which a value is good */
    Remembered(Supplier<T> lookup, Duration time) {
        this.lookup = lookup;
        this.time = time;
    }

    T get() {
        lock.lock();
        try {
            T known = value;
            if (known == null || System.nanoTime() - sinceNanos > time.toNanos()) {
                known = lookup.get();
                value = known;
                sinceNanos = System.nanoTime();
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}

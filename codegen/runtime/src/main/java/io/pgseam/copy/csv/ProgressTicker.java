package io.pgseam.copy.csv;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells a listener how far an import has come, no oftener than asked, and once at the end. */
final class ProgressTicker {

    /** Looking at the clock for each row would cost more than reading it. */
    private static final int ROWS_BETWEEN_LOOKS = 64;

    private final CsvSource source;
    private final long everyNanos;
    private final Consumer<ImportProgress> listener;
    private long rows;
    private long lastNanos = System.nanoTime();

    ProgressTicker(CsvSource source, Duration every, Consumer<ImportProgress> listener) {
        this.source = source;
        this.everyNanos = every.toNanos();
        this.listener = listener;
    }

    void row() {
        if (++rows % ROWS_BETWEEN_LOOKS == 0 && System.nanoTime() - lastNanos >= everyNanos) {
            end();
            lastNanos = System.nanoTime();
        }
    }

    void end() {
        listener.accept(new ImportProgress(rows, source.bytes().count(), source.size()));
    }

    long rows() {
        return rows;
    }
}

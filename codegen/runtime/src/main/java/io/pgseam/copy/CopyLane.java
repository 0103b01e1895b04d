package io.pgseam.copy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** One connection of a COPY over several, with the thread that writes to it. */
final class CopyLane {

    private static final int WAITING_BATCHES = 2;
    private static final List<Record> END = List.of();

    private final RowStream rows;
    private final BlockingQueue<List<Record>> batches = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private volatile boolean stopped;

    CopyLane(RowStream rows, String name) {
        this.rows = rows;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands over a batch, and waits while the thread is behind. */
    void send(List<Record> batch) throws InterruptedException {
        batches.put(batch);
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets the thread send what it has, end the COPY and stop. */
    void end() throws InterruptedException {
        batches.put(END);
    }

    void join() throws InterruptedException {
        thread.join();
    }

    /**
     * Keeps the rows.
     *
     * @param outcome says what is left if it fails, unless nobody knows
     */
    CopyResult commit(String outcome) {
        return rows.commit(outcome);
    }

    /** Stops the thread without another row, cancels what is not committed and releases the connection. */
    void close() {
        stopped = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            batches.clear();
            batches.offer(END);
            try {
                thread.join(10);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rows.close();
    }

    private void run() {
        try {
            for (List<Record> batch = batches.take(); batch != END; batch = batches.take()) {
                if (!stopped && failure == null) {
                    write(batch);
                }
            }
            if (!stopped && failure == null) {
                rows.endRows();
            }
        } catch (RuntimeException | Error | InterruptedException e) {
            failure = e;
        }
    }

    private void write(List<Record> batch) {
        try {
            batch.forEach(rows::write);
        } catch (RuntimeException | Error e) {
            // The batches that follow are still taken, so that nobody waits to hand one over.
            failure = e;
        }
    }
}

package io.pgseam.app.faults;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An operation in a thread of this JVM. */
final class RunningThread implements Running {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private volatile Throwable failure;

    RunningThread(String name, Work work) {
        thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        failure = e;
                    } finally {
                        over.countDown();
                    }
                },
                name);
        thread.setDaemon(true);
    }

    /** What may throw anything. */
    interface Work {
        void run() throws Exception;
    }

    @Override
    public void begin() {
        thread.start();
    }

    @Override
    public boolean isOver() {
        return over.getCount() == 0;
    }

    @Override
    public Report await() throws InterruptedException {
        if (!over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            IllegalStateException hung = new IllegalStateException("still at work");
            hung.setStackTrace(thread.getStackTrace());
            failure = hung;
            return Report.HUNG;
        }
        return failure().map(Report::of).orElse(Report.DONE);
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public void kill() {
        throw new IllegalStateException("A thread cannot be killed.");
    }
}

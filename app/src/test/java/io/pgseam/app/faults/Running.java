package io.pgseam.app.faults;

import java.time.Duration;
import java.util.Optional;

/** An operation that runs apart from who checks it. */
interface Running {
    /** After which it counts as hung. */
    Duration PATIENCE = Duration.ofSeconds(60);

    void begin();

    boolean isOver();

    /** Waits for its end, but not for ever, and returns what it says. */
    Report await() throws InterruptedException;

    /** Why it failed, as far as that is known. */
    Optional<Throwable> failure();

    /** Interrupts its thread. */
    void interrupt();

    /** Kills its process. */
    void kill();
}

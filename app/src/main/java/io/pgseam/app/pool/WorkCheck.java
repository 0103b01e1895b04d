package io.pgseam.app.pool;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Begins no statement of work that was cancelled or interrupted. */
final class WorkCheck implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final transient Cancellation cancellation;

    WorkCheck(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public void executeStart(ExecuteContext execution) {
        cancellation.check();
    }
}

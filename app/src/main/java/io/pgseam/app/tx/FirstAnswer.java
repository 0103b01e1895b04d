package io.pgseam.app.tx;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Whether the server has answered a transaction's first statement. For one thread. */
final class FirstAnswer implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private boolean begun;
    private boolean arrived;

    /** The connection is there, and the transaction can begin. */
    void begin() {
        begun = true;
    }

    boolean isAwaited() {
        return begun && !arrived;
    }

    @Override
    public void executeEnd(ExecuteContext execution) {
        arrived = true;
    }
}

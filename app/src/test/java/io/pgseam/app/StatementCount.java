package io.pgseam.app;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Counts the statements of a jOOQ configuration; a batch is one. */
public final class StatementCount implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final AtomicInteger statements = new AtomicInteger();

    public int statements() {
        return statements.get();
    }

    @Override
    public void executeStart(ExecuteContext execution) {
        statements.incrementAndGet();
    }
}

package io.pgseam.app.tx;

import org.jooq.DSLContext;

/** An open transaction, for the thread that runs its work, until that returns. */
public final class Transaction {
    private final DSLContext context;
    private final int attempt;

    Transaction(DSLContext context, int attempt) {
        this.context = context;
        this.attempt = attempt;
    }

    /** Statements of this transaction. jOOQ's own {@code transaction} on it is a savepoint. */
    public DSLContext context() {
        return context;
    }

    /** How often the work has been begun, from 1. */
    public int attempt() {
        return attempt;
    }

    /** Runs work under a savepoint: if it throws, what it did is undone, and the transaction can go on. */
    public <T> T nested(TransactionWork<T> work) {
        return context.transactionResult(nested -> work.run(new Transaction(nested.dsl(), attempt)));
    }
}

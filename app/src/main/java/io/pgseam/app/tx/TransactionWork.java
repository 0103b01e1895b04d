package io.pgseam.app.tx;

/** What is done in a transaction. It may be run several times: whatever it does besides the transaction's statements is repeated. */
@FunctionalInterface
public interface TransactionWork<T> {
    /** Returns to commit, throws to roll back. */
    T run(Transaction transaction);
}

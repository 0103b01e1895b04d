package io.pgseam.app.tx;

import io.pgseam.app.pool.Cancellation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The same work for callers that do not wait: it runs on an executor, and a future is returned at once. Thread-safe.
 *
 * <p>A future that is cancelled, or completed by anyone else, {@code orTimeout} too, cancels its statement on the server and rolls its
 * transaction back. Those made of it ({@code thenApply}) do not: cancel the first. What the executor has no room for fails with a
 * {@link RejectedExecutionException}.
 *
 * <p>With a thread for each task the pool is what bounds them; a virtual thread that waits for the server holds no other.
 */
public final class AsyncTransactions {
    private final Transactions transactions;
    private final Executor executor;

    /** @param executor {@link BoundedExecutor}, or one of virtual threads; whoever made it closes it */
    public AsyncTransactions(Transactions transactions, Executor executor) {
        this.transactions = transactions;
        this.executor = executor;
    }

    /** As {@link Transactions#inTransaction}. */
    public <T> CompletableFuture<T> inTransaction(Isolation isolation, TransactionWork<T> work) {
        return start(cancellation -> transactions.inTransaction(isolation, work, cancellation));
    }

    /** Runs statements outside of transactions, as with {@link Transactions#context}. */
    public <T> CompletableFuture<T> run(Function<DSLContext, T> work) {
        return start(cancellation -> work.apply(transactions.context(cancellation)));
    }

    private <T> CompletableFuture<T> start(Function<Cancellation, T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Cancellation cancellation = new Cancellation();
        AtomicBoolean ended = new AtomicBoolean();
        future.whenComplete((result, failure) -> {
            if (!ended.get()) {
                // Asks the server, which takes longer than a caller of cancel should wait.
                CompletableFuture.runAsync(
                        () -> cancellation.cancel("The caller cancelled. Nothing of this work is kept."));
            }
        });
        try {
            executor.execute(() -> complete(future, work, cancellation, ended));
        } catch (RejectedExecutionException e) {
            ended.set(true);
            future.completeExceptionally(e);
        }
        return future;
    }

    private static <T> void complete(
            CompletableFuture<T> future,
            Function<Cancellation, T> work,
            Cancellation cancellation,
            AtomicBoolean ended) {
        if (future.isDone()) {
            return;
        }
        try {
            T result = work.apply(cancellation);
            ended.set(true);
            future.complete(result);
        } catch (Throwable e) {
            ended.set(true);
            future.completeExceptionally(e);
        }
    }
}

package io.pgseam.app.tx;

import static io.pgseam.schema.Tables.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Sql;
import io.pgseam.app.TestDatabase;
import io.pgseam.schema.AccountsId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VirtualThreadsTest {
    private static final int CALLERS = 300;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    private Path directory;

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void noVirtualThreadHoldsItsCarrierWhileItWaits() throws Exception {
        Path file = directory.resolve("pinned.jfr");
        ExecutorService executor = virtualThreads();
        AsyncTransactions async = new AsyncTransactions(new Transactions(DATABASE.pool()), executor);
        try (Recording recording = new Recording()) {
            // Loads the classes, whose initializers hold the carrier.
            work(async, 20);
            recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ofMillis(1));
            recording.enable("jdk.VirtualThreadStart");
            recording.start();
            work(async, CALLERS);
            recording.dump(file);
        } finally {
            executor.shutdown();
            assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("jdk.VirtualThreadStart"))
                .hasSizeGreaterThanOrEqualTo(CALLERS);
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .isEmpty();
    }

    private static void work(AsyncTransactions async, int callers) throws Exception {
        List<CompletableFuture<Integer>> futures = IntStream.range(0, callers)
                .mapToObj(caller -> async.inTransaction(Isolation.REPEATABLE_READ, transaction -> {
                    Sql.sleep(transaction.context(), Duration.ofMillis(5));
                    return transaction
                            .context()
                            .insertInto(ACCOUNTS)
                            .set(ACCOUNTS.ACCOUNT_ID, new AccountsId(UUID.randomUUID()))
                            .set(ACCOUNTS.OWNER, "Ann")
                            .set(ACCOUNTS.BALANCE, BigDecimal.ONE)
                            .execute();
                }))
                .toList();
        for (CompletableFuture<Integer> future : futures) {
            assertThat(future.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    /** Newer than the platform that the sources are compiled for. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}

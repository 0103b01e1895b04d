package io.pgseam.app.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The tries of all cells, several at a time, each on a stage of its own: most of their time they wait. */
final class Matrix implements AutoCloseable {
    private record Progress(Tally tally, CountDownLatch left) {}

    private final Map<Cell, Progress> cells = new LinkedHashMap<>();
    private final Queue<Cell> tries = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> stages = new ArrayList<>();
    private final ExecutorService workers;
    private final Path directory;
    private volatile String server = "unknown";
    private volatile boolean closed;

    /**
     * Begins.
     *
     * @param directory for files, which is removed
     */
    Matrix(List<Cell> cells, int repeats, int stages, Path directory) {
        this.directory = directory;
        cells.forEach(cell -> this.cells.put(cell, new Progress(new Tally(), new CountDownLatch(repeats))));
        for (int repeat = 0; repeat < repeats; repeat++) {
            tries.addAll(cells);
        }
        workers = Executors.newFixedThreadPool(stages);
        for (int stage = 0; stage < stages; stage++) {
            Path files = directory.resolve("stage-" + stage);
            this.stages.add(workers.submit(() -> work(files)));
        }
    }

    /** Waits for all tries of a cell. */
    Tally await(Cell cell) throws InterruptedException {
        Progress progress = cells.get(cell);
        progress.left().await();
        return progress.tally();
    }

    /** The server's version. */
    String server() {
        return server;
    }

    List<CellResult> results() {
        return cells.entrySet().stream()
                .map(cell -> cell.getValue().tally().result(cell.getKey()))
                .toList();
    }

    /** Ends; what a stage leaves behind is an exception. */
    @Override
    public void close() throws Exception {
        closed = true;
        workers.shutdown();
        for (Future<?> stage : stages) {
            stage.get();
        }
        Files.deleteIfExists(directory);
    }

    private Void work(Path files) throws Exception {
        Stage stage = null;
        try {
            for (Cell cell = tries.poll(); cell != null && !closed; cell = tries.poll()) {
                Progress progress = cells.get(cell);
                try {
                    stage = stage == null ? new Stage(files) : stage;
                    server = stage.version();
                    Optional<String> missing = cell.fault().missing(stage);
                    if (missing.isPresent()) {
                        progress.tally().miss(missing.get());
                    } else {
                        progress.tally().add(new Try(stage, cell).run());
                    }
                } catch (Throwable e) {
                    progress.tally().add(Verdict.ofFailedTry(e));
                    stage = replace(stage);
                } finally {
                    progress.left().countDown();
                }
            }
            return null;
        } finally {
            if (stage != null) {
                stage.close();
            }
        }
    }

    /** Nobody knows in what state a failed try has left its stage. */
    private static Stage replace(Stage stage) {
        if (stage != null) {
            try {
                stage.close();
            } catch (Exception | Error e) {
                // It is said already that this stage has failed.
            }
        }
        return null;
    }
}

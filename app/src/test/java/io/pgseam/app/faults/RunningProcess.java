package io.pgseam.app.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An operation in a JVM of its own, an {@link OperationProgram}; its output is in the site's directory. */
final class RunningProcess implements Running {
    /** What a process leaves that has been sent SIGKILL. */
    private static final int KILLED = 128 + 9;

    private final Path output;
    private final ProcessBuilder builder;
    private Process process;

    RunningProcess(Site site, String operation, int batch, Map<String, String> settings, List<String> options) {
        output = site.directory().resolve("process-" + batch + ".log");
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dpgseam.lock=ignore"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OperationProgram.class.getName()));
        command.addAll(List.of(operation, String.valueOf(batch)));
        builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("SHOP_") || name.endsWith("_OPTIONS"));
        builder.environment().putAll(settings);
        builder.environment().putAll(OperationProgram.environment(site));
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
    }

    @Override
    public void begin() {
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isOver() {
        return !process.isAlive();
    }

    @Override
    public Report await() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return Report.HUNG;
        }
        return switch (process.exitValue()) {
            case OperationProgram.DONE -> Report.DONE;
            case OperationProgram.RECOVERED -> Report.OUT_OF_MEMORY;
            case KILLED -> Report.KILLED;
            default -> Report.OTHER;
        };
    }

    @Override
    public Optional<Throwable> failure() {
        try {
            return Optional.of(new IllegalStateException(Files.readString(output)));
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void interrupt() {
        throw new IllegalStateException("A process has no thread to be interrupted.");
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }
}

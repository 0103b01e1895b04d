package io.pgseam.app.cli;

import io.pgseam.app.terminal.Output;
import io.pgseam.copy.csv.ImportProgress;
import java.time.Duration;
import java.util.Locale;

/** Shows how far an import has come: on a terminal a bar that grows in its line, elsewhere a line now and then. */
final class Progress implements AutoCloseable {
    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(1);
    private static final int BAR_COLUMNS = 30;

    private final Output err;
    private final boolean isTerminal;
    private final long startNanos = System.nanoTime();
    private int shownColumns;

    Progress(Output err) {
        this.err = err;
        this.isTerminal = err.isTerminal();
    }

    /** How often to show it. */
    Duration every() {
        return isTerminal ? ON_TERMINAL : ELSEWHERE;
    }

    void show(ImportProgress progress) {
        String text = text(progress, Duration.ofNanos(System.nanoTime() - startNanos));
        if (!isTerminal) {
            err.line(text);
            return;
        }
        String line = bar(progress) + text;
        err.raw("\r" + line + " ".repeat(Math.max(0, shownColumns - line.length())));
        shownColumns = line.length();
    }

    /** As in {@code 33,120 rows, 52 %, 31,000 rows/s, 1 s left}. */
    static String text(ImportProgress progress, Duration elapsed) {
        double seconds = Math.max(elapsed.toNanos() / 1e9, 1e-3);
        String rows = String.format(Locale.ROOT, "%,d rows", progress.rows());
        String rate = String.format(Locale.ROOT, "%,.0f rows/s", progress.rows() / seconds);
        double share = progress.share().orElse(0);
        return share == 0
                ? rows + ", " + rate
                : String.format(
                        Locale.ROOT,
                        "%s, %.0f %%, %s, %s left",
                        rows,
                        share * 100,
                        rate,
                        time(seconds * (1 - share) / share));
    }

    private static String bar(ImportProgress progress) {
        int full = (int) Math.round(progress.share().orElse(0) * BAR_COLUMNS);
        return "[" + "#".repeat(full) + ".".repeat(BAR_COLUMNS - full) + "] ";
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    /** Leaves the bar's line. */
    @Override
    public void close() {
        if (shownColumns > 0) {
            err.raw(System.lineSeparator());
        }
    }
}

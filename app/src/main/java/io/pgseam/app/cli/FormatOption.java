package io.pgseam.app.cli;

import io.pgseam.app.terminal.Listing;
import io.pgseam.app.terminal.Output;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command shows what it found. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private OutputFormat format = OutputFormat.TABLE;

    /** Shows rows; as JSON an array of them. */
    <T> void show(Listing<T> listing, List<T> rows, Output out) {
        show(listing, rows, rows, out);
    }

    /** @param whole what stands for the rows as JSON */
    <T> void show(Listing<T> listing, List<T> rows, Object whole, Output out) {
        switch (format) {
            case TABLE -> listing.table(rows, out);
            case CSV -> listing.csv(rows, out);
            case JSON -> Listing.json(whole, out);
        }
    }

    boolean isTable() {
        return format == OutputFormat.TABLE;
    }
}

package io.pgseam.app.cli;

import io.pgseam.app.catalogue.ProductExport;
import io.pgseam.app.pool.Cancellation;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.copy.csv.NewFile;
import io.pgseam.copy.csv.Packing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all products, row by row as they come. */
@Command(
        name = "export",
        description = {
            "Writes all products, in no order: id, name, price, category, tags, metadata and stock as CSV, which import"
                    + " takes, or one JSON object a line, with times.",
            "A file takes its place when it is whole, in place of the one that was there."
        },
        footer = {
            "  ${ROOT-COMMAND-NAME} export products.csv.gz",
            "  ${ROOT-COMMAND-NAME} export --format jsonl | jq -r .name"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;
    private final Interruption interruption;

    @Mixin
    private final DatabaseOptions database;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Packed by gzip if its name ends in .gz; by default standard output.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by default as the file's name ends, and csv on standard output.")
    private @Nullable ExportFormat format;

    @Spec
    private CommandSpec command;

    ExportCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        if (file == null && console.out().isTerminal()) {
            throw new ParameterException(
                    command.commandLine(),
                    "Products are not written to a terminal: name a file, or redirect the output.");
        }
        ExportFormat chosen = chosenFormat();
        long startNanos = System.nanoTime();
        long rows = database.call(Work.LONG, pool -> write(chosen, pool));
        console.err()
                .line(String.format(
                        Locale.ROOT, "%,d products exported in %.1f s", rows, (System.nanoTime() - startNanos) / 1e9));
        return ExitStatus.DONE;
    }

    private ExportFormat chosenFormat() {
        if (format != null) {
            return format;
        }
        if (file == null) {
            return ExportFormat.CSV;
        }
        return ExportFormat.named(file)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "The name " + file
                                + " tells no format: expected --format, or a name that ends in .csv, .csv.gz,"
                                + " .jsonl or .jsonl.gz."));
    }

    private long write(ExportFormat chosen, ConnectionPool pool) {
        String target = file == null ? "standard output" : file.toString();
        Cancellation cancellation =
                interruption.cancelling(file == null ? "not all products were written" : file + " is as it was before");
        ProductExport products = new ProductExport(pool.context(cancellation));
        try {
            return file == null ? toStandardOutput(chosen, products) : toFile(file, chosen, products);
        } catch (IOException e) {
            throw new CommandFailedException(target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private long toStandardOutput(ExportFormat chosen, ProductExport products) throws IOException {
        OutputStream bytes = console.out().bytes();
        long rows = chosen.write(products, bytes);
        bytes.flush();
        return rows;
    }

    private static long toFile(Path file, ExportFormat chosen, ProductExport products) throws IOException {
        try (NewFile created = NewFile.create(file, Packing.byName(file))) {
            long rows = chosen.write(products, created.bytes());
            created.finish();
            created.replace();
            return rows;
        }
    }
}

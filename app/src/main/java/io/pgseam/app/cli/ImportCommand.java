package io.pgseam.app.cli;

import io.pgseam.app.catalogue.KnownProduct;
import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.app.pool.Cancellation;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import io.pgseam.app.tx.Transactions;
import io.pgseam.copy.csv.BadRows;
import io.pgseam.copy.csv.CsvImport;
import io.pgseam.copy.csv.ImportResult;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a file of products into the catalogue, in one transaction. */
@Command(
        name = "import",
        description = {
            "Brings a CSV file of products into the catalogue by COPY: all of it, or nothing, also after Ctrl-C.",
            "The header names name, price, category, tags, metadata and stock in any order, and id where wanted."
        },
        footer = {
            "  ${ROOT-COMMAND-NAME} import products.csv.gz",
            "  ${ROOT-COMMAND-NAME} import changed.csv --on-conflict update --reject-file bad.csv"
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;
    private final Interruption interruption;

    @Mixin
    private final DatabaseOptions database;

    @Parameters(paramLabel = "FILE", description = "CSV with a header, packed by gzip or not.")
    private Path file;

    @Option(
            names = "--on-conflict",
            paramLabel = "ANSWER",
            defaultValue = "fail",
            description = "What to do with a product whose id is known already: update it, ignore the row, or fail;"
                    + " ${DEFAULT-VALUE} by default. The first two need a column id.")
    private KnownProduct known = KnownProduct.FAIL;

    @Option(
            names = "--reject-file",
            paramLabel = "FILE",
            description = "Keep the good rows and write the bad ones here, and why into FILE.reasons.csv."
                    + " By default a bad row fails the import.")
    private @Nullable Path rejectFile;

    @Spec
    private CommandSpec command;

    ImportCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        if (known != KnownProduct.FAIL && !CsvImport.header(file).contains(ProductFile.ID)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--on-conflict " + known + " needs a column id, and the header of " + file + " names none.");
        }
        ImportResult result = database.call(Work.LONG, this::importProducts);
        console.out().line(text(result));
        return ExitStatus.DONE;
    }

    private ImportResult importProducts(ConnectionPool pool) {
        Cancellation cancellation = interruption.cancelling("0 rows of " + file + " are kept");
        try (Progress progress = new Progress(console.err())) {
            return new Transactions(pool)
                    .inTransaction(
                            Isolation.READ_COMMITTED,
                            transaction -> importProducts(transaction.context(), progress, cancellation),
                            cancellation);
        }
    }

    private ImportResult importProducts(DSLContext transaction, Progress progress, Cancellation cancellation) {
        return ProductFile.importInto(transaction, known)
                .badRows(Optional.ofNullable(rejectFile).map(BadRows::rejectTo).orElseGet(BadRows::fail))
                .progress(progress.every(), come -> {
                    cancellation.check();
                    progress.show(come);
                })
                .from(file);
    }

    private String text(ImportResult result) {
        StringBuilder text = new StringBuilder(count(result.inserted(), "products inserted"));
        if (known == KnownProduct.UPDATE) {
            text.append(", ").append(count(result.updated(), "updated"));
        }
        if (known == KnownProduct.IGNORE) {
            text.append(", ").append(count(result.untouched(), "ignored"));
        }
        if (rejectFile != null) {
            text.append(", ").append(count(result.rejected(), "rejected"));
        }
        double seconds = result.elapsed().toNanos() / 1e9;
        return text.append(String.format(
                        Locale.ROOT, " in %.1f s (%,.0f rows/s)", seconds, result.read() / Math.max(seconds, 1e-3)))
                .toString();
    }

    private static String count(long rows, String what) {
        return String.format(Locale.ROOT, "%,d %s", rows, what);
    }
}

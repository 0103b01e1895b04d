package io.pgseam.app.cli;

import io.pgseam.app.reports.LowStock;
import io.pgseam.app.reports.ReportRepository;
import io.pgseam.app.terminal.Listing;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what is running out. */
@Command(
        name = "low-stock",
        description = "Shows the categories of which few pieces are left, and of each the product with the fewest.",
        footer = "  ${ROOT-COMMAND-NAME} report low-stock --threshold 100")
final class LowStockCommand implements Callable<Integer> {
    private static final Listing<LowStock> LISTING = new Listing<>(List.of(
            Listing.text("category", LowStock::category),
            Listing.number("total", LowStock::total),
            Listing.number("products", LowStock::products),
            Listing.number("minimum", LowStock::minimum),
            Listing.text("least", low -> low.least().value()),
            Listing.text("least_name", LowStock::leastName)));

    private final Console console;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "10",
            converter = CountConverter.class,
            description = "Fewer pieces than this are few; ${DEFAULT-VALUE} by default.")
    private int threshold;

    LowStockCommand(Console console) {
        this.console = console;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        List<LowStock> low =
                database.call(Work.SHORT, pool -> new ReportRepository(pool.context()).listLowStock(threshold));
        format.show(LISTING, low, console.out());
        return ExitStatus.DONE;
    }
}

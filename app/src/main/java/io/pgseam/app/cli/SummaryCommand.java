package io.pgseam.app.cli;

import io.pgseam.app.reports.CategorySummary;
import io.pgseam.app.reports.ReportRepository;
import io.pgseam.app.terminal.Listing;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what there is. */
@Command(
        name = "summary",
        description = "Shows for each category how many products there are, their stock and their average price.",
        footer = "  ${ROOT-COMMAND-NAME} report summary --format json")
final class SummaryCommand implements Callable<Integer> {
    private static final Listing<CategorySummary> LISTING = new Listing<>(List.of(
            Listing.text("category", CategorySummary::category),
            Listing.number("products", CategorySummary::products),
            Listing.number("stock", CategorySummary::stock),
            Listing.number("average_price", CategorySummary::averagePrice)));

    private final Console console;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final FormatOption format = new FormatOption();

    SummaryCommand(Console console) {
        this.console = console;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        List<CategorySummary> categories =
                database.call(Work.SHORT, pool -> new ReportRepository(pool.context()).summarizeCategories());
        format.show(LISTING, categories, console.out());
        return ExitStatus.DONE;
    }
}

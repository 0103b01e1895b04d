package io.pgseam.app.cli;

import io.pgseam.app.reports.DailyRevenue;
import io.pgseam.app.reports.ReportRepository;
import io.pgseam.app.terminal.Listing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what was sold. */
@Command(
        name = "revenue",
        description = "Shows for each day, in UTC, the orders that were not cancelled and what they brought.",
        footer = "  ${ROOT-COMMAND-NAME} report revenue --first 2026-01-01 --last 2026-01-31")
final class RevenueCommand implements Callable<Integer> {
    private static final int DAYS_BEFORE = 6;
    private static final int MOST_DAYS = 36_600;
    private static final Listing<DailyRevenue> LISTING = new Listing<>(List.of(
            Listing.text("day", DailyRevenue::day),
            Listing.number("orders", DailyRevenue::orders),
            Listing.number("revenue", DailyRevenue::revenue)));

    private final Console console;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(names = "--first", paramLabel = "DAY", description = "By default six days before the last.")
    private @Nullable LocalDate first;

    @Option(names = "--last", paramLabel = "DAY", description = "By default today, in UTC.")
    private @Nullable LocalDate last;

    @Spec
    private CommandSpec command;

    RevenueCommand(Console console) {
        this.console = console;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        LocalDate to = Optional.ofNullable(last).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        LocalDate from = Optional.ofNullable(first).orElseGet(() -> to.minusDays(DAYS_BEFORE));
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(
                    command.commandLine(),
                    "From " + from + " to " + to + " are " + days + " days, expected 1 to " + MOST_DAYS + ".");
        }
        List<DailyRevenue> revenue =
                database.call(Work.SHORT, pool -> new ReportRepository(pool.context()).listRevenue(from, to));
        format.show(LISTING, revenue, console.out());
        return ExitStatus.DONE;
    }
}

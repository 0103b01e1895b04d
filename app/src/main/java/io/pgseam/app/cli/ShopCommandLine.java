package io.pgseam.app.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The shop's command line.
 *
 * <p>Commands take their database from the environment, as {@link io.pgseam.app.config.ShopSettings} says, or start one. Exit status: 0 done, 1
 * failed, 2 wrong usage, 130 interrupted.
 */
public final class ShopCommandLine {
    private static final int HELP_COLUMNS = 100;

    private ShopCommandLine() {}

    /** Runs one command, and returns its exit status. */
    public static int run(Console console, List<String> arguments) {
        try (Interruption interruption = new Interruption()) {
            return of(console, interruption).execute(arguments.toArray(String[]::new));
        }
    }

    static CommandLine of(Console console, Interruption interruption) {
        ShopCommand shop = new ShopCommand();
        CommandLine line = new CommandLine(shop)
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new MigrateCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new HealthCommand(console))
                .addSubcommand(new ImportCommand(console, interruption))
                .addSubcommand(new ExportCommand(console, interruption))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new OrderCommand(console))
                .addSubcommand(new ReportCommand())
                .addSubcommand(new ServeCommand(console, interruption))
                .addSubcommand(new CompletionCommand(console));
        line.getSubcommands()
                .get(ReportCommand.NAME)
                .addSubcommand(new LowStockCommand(console))
                .addSubcommand(new SummaryCommand(console))
                .addSubcommand(new RevenueCommand(console));
        Failures failures = new Failures(console.err(), shop, interruption);
        describe(line);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out().stream(), true))
                .setErr(new PrintWriter(console.err().stream(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** The same headings for all. */
    private static void describe(CommandLine command) {
        UsageMessageSpec help = command.getCommandSpec().usageMessage();
        help.width(HELP_COLUMNS);
        help.optionListHeading("%nOptions:%n");
        help.parameterListHeading("%n");
        help.commandListHeading("%nCommands:%n");
        help.exitCodeListHeading("%nExit status:%n");
        help.exitCodeList(ExitStatus.descriptions());
        help.footerHeading("%nExamples:%n");
        command.getSubcommands().values().forEach(ShopCommandLine::describe);
    }
}

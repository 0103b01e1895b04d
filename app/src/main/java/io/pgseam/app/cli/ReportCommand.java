package io.pgseam.app.cli;

import picocli.CommandLine.Command;

/** What stands before the reports. */
@Command(
        name = ReportCommand.NAME,
        description = "Shows figures over all products or orders.",
        synopsisSubcommandLabel = "REPORT",
        footer = {
            "  ${ROOT-COMMAND-NAME} report summary",
            "  ${ROOT-COMMAND-NAME} report revenue --first 2026-01-01 --last 2026-01-31 --format csv"
        })
final class ReportCommand {
    static final String NAME = "report";
}

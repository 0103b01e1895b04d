package io.pgseam.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before the commands. */
@Command(
        name = ShopCommand.NAME,
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs the shop on PostgreSQL, and shows and moves its data.")
final class ShopCommand {
    static final String NAME = "pgseam-app";

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Say of a failure also where in the program it happened.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }
}

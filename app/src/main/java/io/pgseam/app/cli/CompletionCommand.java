package io.pgseam.app.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what a shell needs to complete this command line. */
@Command(
        name = "completion",
        description = "Prints a script for bash and zsh that completes commands and options.",
        footer = {
            "  alias ${ROOT-COMMAND-NAME}='java -jar /path/to/pgseam-app.jar'",
            "  source <(${ROOT-COMMAND-NAME} completion)"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec command;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().raw(AutoComplete.bash(ShopCommand.NAME, command.root().commandLine()));
        return ExitStatus.DONE;
    }
}

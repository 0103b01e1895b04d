package io.pgseam.app.cli;

import io.pgseam.app.errors.UnknownCommitException;
import io.pgseam.app.terminal.Output;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line on standard error why a command failed; with {@code --verbose} also where. */
record Failures(Output err, ShopCommand shop, Interruption interruption)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.line(oneLine(e).replaceFirst("(?<![.?!])$", ".") + " See: " + command + " --help");
        return ExitStatus.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        Optional<String> left = interruption.left().filter(undone -> !(e instanceof UnknownCommitException));
        err.line(left.map(undone -> "Interrupted: " + undone + ".").orElseGet(() -> oneLine(e)));
        if (shop.isVerbose()) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            trace.toString().lines().forEach(line -> err.line(line.replace("\t", "    ")));
        }
        return left.isPresent() ? ExitStatus.INTERRUPTED : ExitStatus.FAILED;
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}

package io.pgseam.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgseam.app.terminal.Output;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** One run of the command line in this JVM, and what it wrote. */
record Run(int status, String out, String err) {
    static Run of(Map<String, String> environment, String... arguments) {
        return of(environment, List.of(arguments), Shown.IN_A_PIPE);
    }

    static Run onTerminal(Map<String, String> environment, String... arguments) {
        return of(environment, List.of(arguments), Shown.ON_A_TERMINAL);
    }

    private enum Shown {
        IN_A_PIPE,
        ON_A_TERMINAL
    }

    private static Run of(Map<String, String> environment, List<String> arguments, Shown shown) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = ShopCommandLine.run(
                new Console(
                        environment,
                        new Output(out, () -> shown == Shown.ON_A_TERMINAL),
                        new Output(err, () -> shown == Shown.ON_A_TERMINAL)),
                arguments);
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}

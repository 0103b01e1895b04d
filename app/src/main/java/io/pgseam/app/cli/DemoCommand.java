package io.pgseam.app.cli;

import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.app.demo.Demo;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the shop at work. */
@Command(
        name = "demo",
        description = "Starts a throw-away server, and shows the shop's statements on a file of products.",
        footer = "  ${ROOT-COMMAND-NAME} demo products.csv.gz")
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "CSV with a header, packed by gzip or not.")
    private Path file;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new Demo(console.out().stream()).run(new ProductFile(file));
        return ExitStatus.DONE;
    }
}

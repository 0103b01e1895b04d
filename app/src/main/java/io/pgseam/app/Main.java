package io.pgseam.app;

import io.pgseam.app.cli.Console;
import io.pgseam.app.cli.ShopCommandLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.logging.LogManager;

/** Starts the shop's command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try (InputStream logging = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        int status = ShopCommandLine.run(Console.ofProcess(), List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }
}

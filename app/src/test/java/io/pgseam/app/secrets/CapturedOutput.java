package io.pgseam.app.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgseam.app.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that this JVM logs, at every level that the shop's own configuration does not close, and all that it prints, until it is closed. */
final class CapturedOutput implements AutoCloseable {
    private static final String LEVEL = ".level";

    /** Nobody else may hold them. */
    private final List<Logger> named = new ArrayList<>();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream text = new PrintStream(bytes, true, UTF_8);
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private CapturedOutput() {}

    static CapturedOutput start() throws IOException {
        CapturedOutput captured = new CapturedOutput();
        try (InputStream shop = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(shop);
        }
        // In a program of its own the loggers come after the configuration, and those that it names with them.
        try (InputStream shop = Main.class.getResourceAsStream("logging.properties")) {
            Properties properties = new Properties();
            properties.load(shop);
            properties.stringPropertyNames().stream()
                    .filter(name -> name.endsWith(LEVEL))
                    .map(name -> Logger.getLogger(name.substring(0, name.length() - LEVEL.length())))
                    .forEach(captured.named::add);
        }
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler handler = captured.handler();
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        System.setOut(captured.text);
        System.setErr(captured.text);
        return captured;
    }

    /** What else somebody gets to see. */
    void add(String shown) {
        text.println(shown);
    }

    /** With all causes, and what was suppressed. */
    void add(Throwable thrown) {
        thrown.printStackTrace(text);
    }

    String text() {
        return bytes.toString(UTF_8);
    }

    private Handler handler() {
        SimpleFormatter formatter = new SimpleFormatter();
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                text.print(formatter.format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() throws IOException {
        System.setOut(out);
        System.setErr(err);
        LogManager.getLogManager().readConfiguration();
    }
}

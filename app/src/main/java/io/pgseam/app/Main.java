package io.pgseam.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.catalogue.ProductFile;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.demo.Demo;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.copy.csv.ImportResult;
import io.pgseam.migrations.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.logging.LogManager;
import javax.sql.DataSource;

/**
 * The shop's command line: {@code demo FILE}, {@code migrate}, {@code distribute}, {@code import FILE}.
 *
 * <p>{@code distribute} is {@code migrate} on a Citus cluster. All but {@code demo} take their database from the environment, as
 * {@link ShopSettings} says. Exit status: 0 done, 1 failed, 2 wrong usage.
 */
public final class Main {
    private static final String USAGE = "usage: demo FILE | migrate | distribute | import FILE";
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Main(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try (InputStream logging = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        int status = new Main(System.getenv(), System.out, System.err).run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        boolean takesFile = command.equals("demo") || command.equals("import");
        if (!takesFile && !command.matches("migrate|distribute") || arguments.size() != (takesFile ? 2 : 1)) {
            err.println(USAGE);
            return WRONG_USAGE;
        }
        try {
            switch (command) {
                case "demo" -> new Demo(out).run(file(arguments));
                case "import" -> importProducts(file(arguments));
                case "distribute" -> migrate(Migrations::migrateAndDistribute);
                default -> migrate(Migrations::migrate);
            }
            return 0;
        } catch (RuntimeException e) {
            err.println(String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; "));
            return FAILED;
        }
    }

    private static ProductFile file(List<String> arguments) {
        return new ProductFile(Path.of(arguments.get(1)));
    }

    /** Migrations and imports take as long as they take. */
    private ConnectionPool openForLongStatements() {
        ShopSettings settings = ShopSettings.from(environment);
        return ConnectionPool.open(
                new ShopSettings(settings.database(), settings.pool().withoutStatementTimeout()),
                new SimpleMeterRegistry());
    }

    private void migrate(ToIntFunction<DataSource> migrations) {
        try (ConnectionPool pool = openForLongStatements()) {
            pool.requireSessions("Migrations");
            out.println(migrations.applyAsInt(pool.dataSource()) + " migrations applied");
        }
    }

    private void importProducts(ProductFile file) {
        try (ConnectionPool pool = openForLongStatements()) {
            ImportResult imported = file.insertInto(pool.context());
            out.printf(
                    Locale.ROOT,
                    "%d products in %d ms%n",
                    imported.inserted(),
                    imported.elapsed().toMillis());
        }
    }
}

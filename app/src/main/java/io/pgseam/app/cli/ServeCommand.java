package io.pgseam.app.cli;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.http.HttpSettings;
import io.pgseam.app.http.ShopServer;
import io.pgseam.app.pool.ConnectionPool;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the shop over HTTP. */
@Command(
        name = "serve",
        description = {
            "Serves the shop over HTTP until Ctrl-C or SIGTERM; requests that are being answered are finished first.",
            "The environment says where and for whom: SHOP_HTTP_HOST, SHOP_HTTP_PORT, SHOP_TOKEN."
        },
        footer = {
            "  ${ROOT-COMMAND-NAME} serve --data shop",
            "  SHOP_HTTP_HOST=0.0.0.0 SHOP_TOKEN=... ${ROOT-COMMAND-NAME} serve --port 8081"
        })
final class ServeCommand implements Callable<Integer> {
    private final Console console;
    private final Interruption interruption;

    @Mixin
    private final DatabaseOptions database;

    @Option(names = "--port", paramLabel = "N", description = "Instead of SHOP_HTTP_PORT; 0 for any that is free.")
    private @Nullable Integer port;

    ServeCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        Map<String, String> environment = new HashMap<>(console.environment());
        if (port != null) {
            environment.put("SHOP_HTTP_PORT", port.toString());
        }
        HttpSettings settings = HttpSettings.from(environment);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return database.call(Work.SHORT, registry, pool -> serve(settings, pool, registry));
    }

    private int serve(HttpSettings settings, ConnectionPool pool, PrometheusMeterRegistry registry) {
        try (ShopServer server = ShopServer.start(settings, pool, registry)) {
            console.out().line("The shop is at " + server.uri());
            interruption.await();
        }
        console.err().line("Stopped.");
        return ExitStatus.DONE;
    }
}

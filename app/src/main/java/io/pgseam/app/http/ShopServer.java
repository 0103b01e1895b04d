package io.pgseam.app.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.http.problem.Problem;
import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.problem.Problems;
import io.pgseam.app.http.route.Method;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.pool.ConnectionPool;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The shop over HTTP. Thread-safe; whoever starts it closes it. */
public final class ShopServer implements AutoCloseable {
    private static final int MOST_THREADS = 200;

    private final Javalin javalin;
    private final HttpSettings settings;

    private ShopServer(Javalin javalin, HttpSettings settings) {
        this.javalin = javalin;
        this.settings = settings;
    }

    /**
     * Listens, and answers from now on.
     *
     * @param pool stays open when the server is closed
     * @param registry what {@code /metrics} shows; gets {@code http.server.requests} and what the JVM does
     * @throws io.javalin.util.JavalinException if the port is taken
     */
    public static ShopServer start(HttpSettings settings, ConnectionPool pool, PrometheusMeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        ShopRoutes routes = new ShopRoutes(pool, registry, settings.limits());
        WriteAccess access = new WriteAccess(settings.token());
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            configure(config, settings);
            for (Route route : routes.all()) {
                RouteEndpoint endpoint =
                        new RouteEndpoint(route, access, settings.limits(), new RequestTimes(registry, route));
                config.routes.addHttpHandler(
                        HandlerType.findOrCreate(route.method().name()), route.path(), endpoint);
                if (route.method() == Method.GET) {
                    config.routes.addHttpHandler(HandlerType.HEAD, route.path(), endpoint);
                }
            }
            config.routes.exception(
                    HttpResponseException.class,
                    (e, context) -> new Exchange(context, settings.limits()).write(noRoute(e)));
            config.routes.exception(
                    Exception.class, (e, context) -> new Exchange(context, settings.limits()).write(Problems.of(e)));
            config.router.javaLangErrorHandler((response, error) -> Problems.internal(error));
        });
        return new ShopServer(javalin.start(), settings);
    }

    private static void configure(JavalinConfig config, HttpSettings settings) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("shop http");
        // Null where the JVM has none.
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.limits().stopTime().toMillis());
            server.setErrorHandler(new ProblemPages());
            server.insertHandler(new GracefulHandler());
            server.insertHandler(new FrontHandler());
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new ProblemPages()));
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, HttpSettings settings) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.address().getHostAddress());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().bodyTime().toMillis());
        return connector;
    }

    private static Problem noRoute(HttpResponseException e) {
        if (e.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            String allowed = String.join(", ", e.getDetails().values());
            return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Here can be sent: " + allowed + ".")
                    .withHeader("Allow", allowed);
        }
        return Problem.of(
                ProblemType.NOT_FOUND, "The shop has nothing at this path; /openapi.json has all that it has.");
    }

    /** The port that the server listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where the server listens. */
    public URI uri() {
        return URI.create("http://" + host() + ":" + port() + "/");
    }

    private String host() {
        String host = settings.address().getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Takes no new requests, waits for those that are being answered, as long as the settings say, and ends. */
    @Override
    public void close() {
        javalin.stop();
    }
}

package io.pgseam.app.http.resource;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.Request;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.pool.PoolHealth;
import io.pgseam.app.pool.PoolMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the server says of itself: {@code /api/status}, {@code /healthz}, {@code /readyz}, {@code /metrics}. */
public final class ServerRoutes {
    record Status(Health health, Pool pool) {}

    /** @param problem one line, without secrets; null if there is none */
    record Health(PoolHealth.State state, long probeMillis, Optional<String> problem) {}

    /** Counts are since the pool was opened. */
    record Pool(
            int active,
            int idle,
            int total,
            int maximum,
            int waiting,
            long acquired,
            double averageWaitMillis,
            long timeouts,
            long rollbacks,
            long retries) {}

    record Process(String state) {}

    private static final Duration FRESH = Duration.ofMillis(500);
    private static final double MICROS = 1_000;
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final AnswerType STATUS =
            AnswerType.json(200, "How the database and the pool do, whatever that is.", JsonType.of(Status.class));
    private static final AnswerType ALIVE = AnswerType.json(200, "The process answers.", JsonType.of(Process.class));
    private static final JsonType<Readiness> READINESS = JsonType.of(Readiness.class);
    private static final AnswerType READY = AnswerType.json(200, "The shop can work.", READINESS);
    private static final AnswerType NOT_READY =
            AnswerType.json(503, "The shop cannot work: one of the checks says why.", READINESS);
    private static final AnswerType METRICS = AnswerType.content(200, "Metrics for Prometheus.", METRICS_TYPE);

    private final PrometheusMeterRegistry registry;
    private final Remembered<Status> status;
    private final Remembered<Readiness> readiness;

    public ServerRoutes(ConnectionPool pool, PrometheusMeterRegistry registry) {
        this.registry = registry;
        this.status = new Remembered<>(() -> status(pool.health()), FRESH);
        this.readiness = new Remembered<>(() -> Readiness.of(pool), FRESH);
    }

    public List<Route> routes() {
        return List.of(
                Route.server("/api/status", "readStatus", "How the database and the connections to it do.")
                        .answers(STATUS)
                        .handledBy(request -> STATUS.answer(status.get())),
                Route.server("/healthz", "readHealth", "Whether the process answers.")
                        .answers(ALIVE)
                        .handledBy(request -> ALIVE.answer(new Process("UP"))),
                Route.server("/readyz", "readReadiness", "Whether the shop can work.")
                        .answers(READY, NOT_READY)
                        .handledBy(this::readiness),
                Route.server("/metrics", "readMetrics", "Figures for Prometheus.")
                        .answers(METRICS)
                        .handledBy(this::metrics));
    }

    private Answer readiness(Request request) {
        Readiness found = readiness.get();
        return (found.isReady() ? READY : NOT_READY).answer(found);
    }

    private Answer metrics(Request request) {
        return METRICS.answer(METRICS_TYPE, new Answer.Bytes(registry.scrape().getBytes(StandardCharsets.UTF_8)));
    }

    private static Status status(PoolHealth health) {
        PoolMetrics pool = health.metrics();
        return new Status(
                new Health(health.state(), health.probe().toMillis(), health.problem()),
                new Pool(
                        pool.active(),
                        pool.idle(),
                        pool.active() + pool.idle(),
                        pool.maximum(),
                        pool.waiting(),
                        pool.acquired(),
                        pool.averageWait().toNanos() / MICROS / MICROS,
                        pool.timeouts(),
                        pool.rollbacks(),
                        pool.retries()));
    }
}

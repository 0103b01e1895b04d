package io.pgseam.app.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pgseam.app.http.route.Route;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The meter {@code http.server.requests} of one route, by status. Thread-safe. */
final class RequestTimes {
    private final MeterRegistry registry;
    private final Route route;
    private final Map<Integer, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry registry, Route route) {
        this.registry = registry;
        this.route = route;
    }

    void record(int status, long nanos) {
        timers.computeIfAbsent(status, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(int status) {
        return Timer.builder("http.server.requests")
                .description("requests and how long their answers took")
                .tag("method", route.method().name())
                .tag("uri", route.path())
                .tag("status", String.valueOf(status))
                .register(registry);
    }
}

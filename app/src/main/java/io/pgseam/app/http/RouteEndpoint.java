package io.pgseam.app.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.pgseam.app.http.problem.Problems;
import io.pgseam.app.http.route.Route;

/** A route at the server: every request ends here with an answer or a problem. */
record RouteEndpoint(Route route, WriteAccess access, HttpLimits limits, RequestTimes times) implements Handler {
    @Override
    public void handle(Context context) {
        long start = System.nanoTime();
        Exchange exchange = new Exchange(context, limits);
        try {
            access.require(route.method(), exchange);
            exchange.write(route.answer(exchange));
        } catch (Exception e) {
            exchange.write(Problems.of(e));
        }
        times.record(exchange.status(), System.nanoTime() - start);
    }
}

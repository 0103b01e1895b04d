package io.pgseam.app.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.http.openapi.OpenApi;
import io.pgseam.app.http.resource.CustomerRoutes;
import io.pgseam.app.http.resource.OrderRoutes;
import io.pgseam.app.http.resource.PageRoutes;
import io.pgseam.app.http.resource.PreferenceRoutes;
import io.pgseam.app.http.resource.ProductFileRoutes;
import io.pgseam.app.http.resource.ProductRoutes;
import io.pgseam.app.http.resource.ReportRoutes;
import io.pgseam.app.http.resource.ServerRoutes;
import io.pgseam.app.http.route.Answer;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.Media;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.json.Json;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** All routes of the shop, and the document of all of them, which is one of them. */
final class ShopRoutes {
    private static final String VERSION = "1.0.0";
    private static final AnswerType DOCUMENT =
            AnswerType.json(200, "This document, by OpenAPI 3.1.", JsonType.anyObject());

    private final List<Route> routes = new ArrayList<>();
    private final Answer document;

    ShopRoutes(ConnectionPool pool, PrometheusMeterRegistry registry, HttpLimits limits) {
        DSLContext context = pool.context();
        Transactions transactions = new Transactions(pool);
        // The first that fits answers: export is no product's id.
        routes.addAll(new ProductFileRoutes(pool, limits.fileBytes(), limits.fileTime()).routes());
        routes.addAll(new ProductRoutes(context).routes());
        routes.addAll(new CustomerRoutes(transactions).routes());
        routes.addAll(new OrderRoutes(transactions).routes());
        routes.addAll(new PreferenceRoutes(context).routes());
        routes.addAll(new ReportRoutes(context).routes());
        routes.addAll(new ServerRoutes(pool, registry).routes());
        routes.addAll(new PageRoutes().routes());
        routes.add(Route.server("/openapi.json", "readDocument", "What this server does, for programs.")
                .answers(DOCUMENT)
                .handledBy(request -> document()));
        byte[] json = Json.mapper().writeValueAsBytes(OpenApi.of(routes, VERSION));
        this.document = DOCUMENT.answer(Media.JSON, new Answer.Bytes(json));
    }

    List<Route> all() {
        return List.copyOf(routes);
    }

    private Answer document() {
        return document;
    }
}

package io.pgseam.app.http.openapi;

import io.pgseam.app.http.problem.Problem;
import io.pgseam.app.http.problem.ProblemType;
import io.pgseam.app.http.route.AnswerType;
import io.pgseam.app.http.route.Body;
import io.pgseam.app.http.route.JsonBody;
import io.pgseam.app.http.route.Media;
import io.pgseam.app.http.route.Parameter;
import io.pgseam.app.http.route.Route;
import io.pgseam.app.http.schema.JsonType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the OpenAPI document of routes.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1.1</a>
 */
public final class OpenApi {
    private static final String VERSION = "3.1.1";
    private static final String TOKEN = "token";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PROBLEM = "Problem";

    private final ObjectNode schemas = node();

    private OpenApi() {
        schemas.set(PROBLEM, ProblemSchema.create());
    }

    /** Returns the document as JSON. */
    public static ObjectNode of(List<Route> routes, String version) {
        return new OpenApi().document(routes, version);
    }

    private ObjectNode document(List<Route> routes, String version) {
        ObjectNode document = node().put("openapi", VERSION);
        document.putObject("info").put("title", "The shop").put("version", version);
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            path.set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "Needed for writing, unless the server listens on loopback alone and has none.");
        return document;
    }

    private ObjectNode operation(Route route) {
        ObjectNode operation = node().put("operationId", route.name()).put("summary", route.summary());
        if (!route.parameters().isEmpty()) {
            route.parameters()
                    .forEach(each -> operation.withArrayProperty("parameters").add(parameter(each)));
        }
        route.body().ifPresent(body -> operation.set("requestBody", body(body)));
        ObjectNode responses = operation.putObject("responses");
        route.answers().forEach(answer -> responses.set(String.valueOf(answer.status()), answer(answer)));
        problems(route).forEach((status, description) -> responses.set(String.valueOf(status), problem(description)));
        if (route.method().isWriting()) {
            operation.putArray("security").addObject().putArray(TOKEN);
            operation.withArrayProperty("security").addObject();
        }
        return operation;
    }

    private static ObjectNode parameter(Parameter<?> parameter) {
        ObjectNode node = node().put("name", parameter.name())
                .put("in", parameter.place().name().toLowerCase(Locale.ROOT))
                .put("description", parameter.description())
                .put("required", parameter.presence() == Parameter.Presence.REQUIRED);
        node.set("schema", parameter.schema());
        return node;
    }

    private ObjectNode body(Body body) {
        ObjectNode node = node().put("description", body.description()).put("required", true);
        ObjectNode content = node.putObject("content");
        for (String type : body.contentTypes()) {
            ObjectNode media = content.putObject(type);
            if (body instanceof JsonBody<?> json) {
                media.set("schema", schema(json.type()));
            }
        }
        return node;
    }

    private ObjectNode answer(AnswerType answer) {
        ObjectNode node = node().put("description", answer.description());
        for (Media media : answer.media()) {
            ObjectNode content = node.withObjectProperty("content").putObject(media.contentType());
            media.json().ifPresent(type -> content.set("schema", schema(type)));
        }
        return node;
    }

    /** What each status can mean. */
    private static Map<Integer, String> problems(Route route) {
        return route.allProblems().stream()
                .collect(Collectors.toMap(
                        ProblemType::status,
                        type -> type.title() + ".",
                        (one, other) -> one + " " + other,
                        TreeMap::new));
    }

    private static ObjectNode problem(String description) {
        ObjectNode node = node().put("description", description);
        node.putObject("content")
                .putObject(Problem.CONTENT_TYPE)
                .putObject("schema")
                .put("$ref", SCHEMAS + PROBLEM);
        return node;
    }

    private ObjectNode schema(JsonType<?> type) {
        type.name().ifPresent(name -> schemas.set(name, type.schema()));
        return type.name().map(name -> node().put("$ref", SCHEMAS + name)).orElse(type.schema());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}

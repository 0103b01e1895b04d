package io.pgseam.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.pgseam.app.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks answers against the document that the server gives of itself. */
final class Contract {
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    Contract(JsonNode document) {
        this.document = document;
    }

    /** @param path as it was sent, without the query */
    void check(String method, String path, Reply reply) {
        String where = method + " " + path + ": " + reply.status();
        JsonNode operation = operation(method, path);
        if (operation.isMissingNode()) {
            assertThat(reply.status()).as(where).isIn(404, 405);
            checkProblem(where, reply);
            return;
        }
        JsonNode answer = operation.required("responses").path(String.valueOf(reply.status()));
        assertThat(answer.isObject())
                .as("%s is documented: %s", where, reply.text())
                .isTrue();
        JsonNode content = answer.path("content");
        String type = spaceless(reply.header("Content-Type"));
        if (content.isMissingNode()) {
            assertThat(reply.bytes()).as(where).isEmpty();
            assertThat(type).as(where).isEmpty();
            return;
        }
        JsonNode media = content.propertyStream()
                .filter(entry -> spaceless(entry.getKey()).equals(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        assertThat(media).as("%s, content type %s", where, type).isNotNull();
        if (media.has("schema") && !method.equals("HEAD")) {
            checkBody(where, media.required("schema"), reply);
        }
    }

    private void checkProblem(String where, Reply reply) {
        assertThat(reply.header("Content-Type")).as(where).isEqualTo(PROBLEM);
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");
        checkBody(where, schema, reply);
    }

    private void checkBody(String where, JsonNode schema, Reply reply) {
        assertThat(schema(schema).validate(reply.json()))
                .as("%s: %s", where, reply.text())
                .isEmpty();
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, key -> {
            ObjectNode whole =
                    (ObjectNode) Json.mapper().readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
            whole.set("$defs", document.at("/components/schemas"));
            return registry.getSchema(whole);
        });
    }

    private JsonNode operation(String method, String path) {
        String asked = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return document.required("paths")
                .propertyStream()
                .filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+"), path))
                // The first is the one that answers.
                .map(entry -> entry.getValue().path(asked))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(Json.mapper().missingNode());
    }

    private static String spaceless(String contentType) {
        return contentType.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}

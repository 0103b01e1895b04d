package io.pgseam.app.http.openapi;

import io.pgseam.app.http.problem.FieldError;
import io.pgseam.app.http.schema.JsonType;
import io.pgseam.app.http.schema.Keywords;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a problem with the members that the shop's problems have. */
final class ProblemSchema {
    private static final List<String> ALWAYS = List.of("type", "title", "status", "detail");
    private static final int LONGEST = 10_000;

    private ProblemSchema() {}

    static ObjectNode create() {
        ObjectNode text = Keywords.text(LONGEST).schema();
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ALWAYS.forEach(name -> properties.set(name, text));
        properties.set("status", Keywords.wholeNumber(400, 599).schema());
        describe(properties, "instance", text, "The number under which the log has more.");
        describe(
                properties,
                "errors",
                JsonType.listOf(FieldError.class).schema(),
                "What is wrong with the request's fields, or with the places of a file.");
        describe(properties, "badRows", integer(), "How many rows of the file are bad.");
        describe(properties, "constraint", text, "The name of the constraint that would be violated.");
        describe(properties, "currentETag", text, "The version of the product as it is now.");
        describe(properties, "orderStatus", text, "How far the order has come.");
        ObjectNode products = JsonNodeFactory.instance.objectNode().put("type", "array");
        products.set("items", Keywords.format("uuid").schema());
        describe(properties, "products", products, "Those that are not in the catalogue.");
        describe(properties, "shortages", shortages(), "The products of which too little is left.");
        ArrayNode required = schema.putArray("required");
        ALWAYS.forEach(required::add);
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode shortages() {
        ObjectNode shortages = JsonNodeFactory.instance.objectNode().put("type", "array");
        ObjectNode shortage = shortages.putObject("items").put("type", "object");
        ObjectNode properties = shortage.putObject("properties");
        properties.set("product", Keywords.format("uuid").schema());
        properties.set("wanted", integer());
        properties.set("left", integer());
        shortage.putArray("required").add("product").add("wanted").add("left");
        shortage.put("additionalProperties", false);
        return shortages;
    }

    private static void describe(ObjectNode properties, String name, ObjectNode schema, String description) {
        properties.set(name, schema.deepCopy().put("description", description));
    }

    private static ObjectNode integer() {
        return JsonNodeFactory.instance.objectNode().put("type", "integer");
    }
}

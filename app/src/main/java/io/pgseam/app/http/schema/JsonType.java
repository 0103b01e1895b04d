package io.pgseam.app.http.schema;

import java.lang.reflect.Type;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Java type as it stands in JSON.
 *
 * @param java what Jackson reads and writes
 * @param name under which the document has it; empty for what has no name of its own
 * @param schema a JSON Schema of the draft 2020-12, without references
 */
public record JsonType<T>(Type java, Optional<String> name, ObjectNode schema) {
    /** Any JSON value. */
    public static final JsonType<Object> ANY =
            new JsonType<>(Object.class, Optional.empty(), JsonNodeFactory.instance.objectNode());

    /** A record, under its simple name. */
    public static <T> JsonType<T> of(Class<T> record) {
        return new JsonType<>(record, Optional.of(record.getSimpleName()), Schemas.of(record));
    }

    /** An array of them. */
    public static <T> JsonType<Object> listOf(Class<T> element) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", Schemas.of(element));
        return new JsonType<>(Object.class, Optional.empty(), schema);
    }

    /** An object whose properties may have any names and values. */
    public static JsonType<Object> anyObject() {
        return new JsonType<>(
                Object.class,
                Optional.empty(),
                JsonNodeFactory.instance.objectNode().put("type", "object"));
    }

    /**
     * The same with more said of a property.
     *
     * @param path names of properties with dots between them; of an array's elements where one is an array
     */
    public JsonType<T> with(String path, Keywords keywords) {
        ObjectNode changed = schema.deepCopy();
        ObjectNode property = changed;
        for (String step : path.split("[.]")) {
            property = (ObjectNode) elements(property).required("properties").required(step);
        }
        property.setAll(keywords.schema());
        return new JsonType<>(java, name, changed);
    }

    private static ObjectNode elements(ObjectNode schema) {
        return schema.has("items") ? (ObjectNode) schema.required("items") : schema;
    }
}

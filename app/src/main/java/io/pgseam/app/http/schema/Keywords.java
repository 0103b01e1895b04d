package io.pgseam.app.http.schema;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a JSON Schema says of one value; of those keywords that {@link SchemaCheck} knows.
 *
 * @param schema shared: not to be changed
 */
public record Keywords(ObjectNode schema) {
    private static final String NOT_BLANK = "\\S";

    /** Text that may be empty. */
    public static Keywords text(int longest) {
        return new Keywords(node().put("type", "string").put("maxLength", longest));
    }

    /** Text with at least one character that is no blank. */
    public static Keywords filledText(int longest) {
        return new Keywords(text(longest).schema().put("minLength", 1).put("pattern", NOT_BLANK));
    }

    /** Text of a form that {@link SchemaCheck} knows. */
    public static Keywords format(String format) {
        return new Keywords(node().put("type", "string").put("format", format));
    }

    /** Text that one of PostgreSQL's or the shop's parsers looks at. */
    public static Keywords pattern(String pattern) {
        return new Keywords(node().put("type", "string").put("pattern", pattern));
    }

    /** One of these words. */
    public static Keywords oneOf(List<String> words) {
        ObjectNode schema = node().put("type", "string");
        ArrayNode values = schema.putArray("enum");
        words.forEach(values::add);
        return new Keywords(schema);
    }

    /** Both bounds are inclusive. */
    public static Keywords wholeNumber(int least, int most) {
        return new Keywords(node().put("type", "integer").put("minimum", least).put("maximum", most));
    }

    /**
     * Both bounds are inclusive.
     *
     * @param step a power of ten, whose decimals are the most that the number may have
     */
    public static Keywords decimal(BigDecimal least, BigDecimal most, BigDecimal step) {
        return new Keywords(node().put("type", "number")
                .put("minimum", least)
                .put("maximum", most)
                .put("multipleOf", step));
    }

    /** An object with any properties. */
    public static Keywords object() {
        return new Keywords(node().put("type", "object"));
    }

    /** How many elements an array may have. */
    public static Keywords elements(int least, int most) {
        return new Keywords(node().put("minItems", least).put("maxItems", most));
    }

    /** The same for an array's elements. */
    public Keywords with(Keywords elements) {
        ObjectNode both = schema.deepCopy();
        both.set("items", elements.schema());
        return new Keywords(both);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package io.pgseam.app.http.schema;

import io.pgseam.app.http.problem.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks a JSON value against those keywords of JSON Schema that the shop's schemas use, and tells everything that is wrong with it. A value that
 * passes is of the Java type, and PostgreSQL can hold its text.
 *
 * <p>A keyword that is not known here is an {@link IllegalStateException}: what nobody checks must not be promised.
 */
public final class SchemaCheck {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> KNOWN = Set.of(
            "additionalProperties",
            "default",
            "description",
            "enum",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "multipleOf",
            "pattern",
            "properties",
            "required",
            "type");

    private final FieldErrors errors;

    public SchemaCheck(FieldErrors errors) {
        this.errors = errors;
    }

    /**
     * Adds what is wrong.
     *
     * @param field the value's own name; its parts are named after it, with dots between
     */
    public void check(JsonNode schema, JsonNode value, String field) {
        schema.propertyNames().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> {
            throw new IllegalStateException("found the keyword " + name + ", expected one of " + new TreeSet<>(KNOWN));
        });
        String type = schema.path("type").asString("");
        if (!type.isEmpty() && !type.equals(typeOf(value)) && !(type.equals("number") && value.isNumber())) {
            errors.add(field, "found " + article(typeOf(value)) + ", expected " + article(type));
            return;
        }
        switch (value.getNodeType()) {
            case OBJECT -> checkObject(schema, value, field);
            case ARRAY -> checkArray(schema, value, field);
            case STRING -> checkText(schema, value.stringValue(), field);
            case NUMBER -> checkNumber(schema, value.decimalValue(), field);
            default -> {}
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String field) {
        JsonNode properties = schema.path("properties");
        schema.path("required").values().stream()
                .map(JsonNode::stringValue)
                .filter(name -> !value.has(name))
                .forEach(name -> errors.add(inside(field, name), "is missing"));
        boolean open = schema.path("additionalProperties").asBoolean(true);
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String name = property.getKey();
            errors.add(inside(field, name), StorableText.problems(name));
            if (properties.has(name)) {
                check(properties.required(name), property.getValue(), inside(field, name));
            } else if (open) {
                check(JsonType.ANY.schema(), property.getValue(), inside(field, name));
            } else {
                errors.add(
                        inside(field, name),
                        "is not known, expected one of " + String.join(", ", properties.propertyNames()));
            }
        }
    }

    private void checkArray(JsonNode schema, JsonNode value, String field) {
        bound(schema, "minItems", value.size(), "elements", field);
        bound(schema, "maxItems", value.size(), "elements", field);
        JsonNode items = schema.has("items") ? schema.required("items") : JsonType.ANY.schema();
        for (int i = 0; i < value.size(); i++) {
            check(items, value.required(i), inside(field, String.valueOf(i)));
        }
    }

    private void checkText(JsonNode schema, String text, String field) {
        errors.add(field, StorableText.problems(text));
        int length = text.codePointCount(0, text.length());
        bound(schema, "minLength", length, "characters", field);
        bound(schema, "maxLength", length, "characters", field);
        if (schema.has("pattern")
                && !Pattern.compile(schema.required("pattern").stringValue())
                        .matcher(text)
                        .find()) {
            errors.add(
                    field,
                    "found other characters than " + schema.required("pattern").stringValue() + " allows");
        }
        List<String> words =
                schema.path("enum").values().stream().map(JsonNode::stringValue).toList();
        if (!words.isEmpty() && !words.contains(text)) {
            errors.add(field, "expected " + String.join(" or ", words));
        }
        switch (schema.path("format").asString("")) {
            case "uuid" -> form(UUID, text, "a UUID of 36 characters", field);
            case "date" -> form(DATE, text, "a date such as 2026-01-31", field);
            default -> {}
        }
    }

    private void form(Pattern form, String text, String expected, String field) {
        if (!form.matcher(text).matches()) {
            errors.add(field, "found " + text.length() + " characters, expected " + expected);
        }
    }

    private void checkNumber(JsonNode schema, BigDecimal number, String field) {
        if (schema.has("minimum") && number.compareTo(schema.required("minimum").decimalValue()) < 0) {
            errors.add(
                    field,
                    "expected at least "
                            + schema.required("minimum").decimalValue().toPlainString());
        } else if (schema.has("maximum")
                && number.compareTo(schema.required("maximum").decimalValue()) > 0) {
            errors.add(
                    field,
                    "expected at most "
                            + schema.required("maximum").decimalValue().toPlainString());
        } else if (schema.has("multipleOf")
                && number.stripTrailingZeros().scale()
                        > schema.required("multipleOf").decimalValue().scale()) {
            errors.add(
                    field,
                    "expected at most "
                            + schema.required("multipleOf").decimalValue().scale() + " decimals");
        }
    }

    private void bound(JsonNode schema, String keyword, int found, String what, String field) {
        if (!schema.has(keyword)) {
            return;
        }
        int bound = schema.required(keyword).intValue();
        boolean isLeast = keyword.startsWith("min");
        if (isLeast ? found < bound : found > bound) {
            errors.add(
                    field,
                    "found " + found + " " + what + ", expected " + (isLeast ? "at least " : "at most ") + bound);
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING, BINARY -> "string";
            case OBJECT, POJO -> "object";
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "array", "object" -> "an " + type;
            case "integer" -> "a whole number";
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static String inside(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}

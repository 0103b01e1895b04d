package io.pgseam.app.http.route;

import io.pgseam.app.http.problem.FieldErrors;
import io.pgseam.app.http.schema.Keywords;
import io.pgseam.app.http.schema.SchemaCheck;
import io.pgseam.app.http.schema.StorableText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A type of parameters.
 *
 * @param keywords what the text has to be
 * @param reader reads a text that has passed these; throws a {@link RefusedTextException} if it still is none
 */
public record ValueType<T>(Keywords keywords, Function<String, T> reader) {
    /** No more digits than any number of the schema has. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}([.][0-9]{1,20})?");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,20}");

    /** Returns the value, or nothing and adds what is wrong. */
    Optional<T> read(String text, String field, FieldErrors errors) {
        FieldErrors own = new FieldErrors();
        JsonNode node = node(text, field, own);
        own.add(field, StorableText.problems(text));
        if (own.isEmpty()) {
            new SchemaCheck(own).check(keywords.schema(), node, field);
        }
        if (!own.isEmpty()) {
            errors.addAll(own);
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (RefusedTextException e) {
            errors.add(field, e.expected());
            return Optional.empty();
        }
    }

    private JsonNode node(String text, String field, FieldErrors errors) {
        String type = keywords.schema().path("type").asString("string");
        if (type.equals("string")) {
            return JsonNodeFactory.instance.stringNode(text);
        }
        boolean isWhole = type.equals("integer");
        if (!(isWhole ? WHOLE_NUMBER : NUMBER).matcher(text).matches()) {
            errors.add(field, isWhole ? "expected a whole number" : "expected a decimal number such as 12.50");
            return JsonNodeFactory.instance.nullNode();
        }
        return isWhole
                ? JsonNodeFactory.instance.numberNode(new BigInteger(text))
                : JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    }
}

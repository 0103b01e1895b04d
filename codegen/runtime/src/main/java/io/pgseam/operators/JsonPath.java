package io.pgseam.operators;

import io.pgseam.types.PostgresType;
import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A path into a JSON document, in SQL/JSON's path language. Immutable.
 *
 * <p>Built step by step, every key and every value is quoted, so that a user's text cannot become a part of the path:
 * {@code JsonPath.root().key("items").everyElement().key("sku").equalTo(input)}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-SQLJSON-PATH">The SQL/JSON path language</a>
 */
public final class JsonPath {

    private final String text;

    private JsonPath(String text) {
        this.text = Operands.checked(text);
    }

    /** Returns the path to the document itself. */
    public static JsonPath root() {
        return new JsonPath("$");
    }

    /**
     * Returns a path that is written in the path language.
     *
     * @param text never a user's: it can ask for more than was meant; the server refuses what is no path (42601)
     */
    public static JsonPath of(String text) {
        return new JsonPath(text);
    }

    /** Goes to a key of an object. */
    public JsonPath key(String key) {
        return new JsonPath(text + "." + quoted(key));
    }

    /**
     * Goes to an element of an array.
     *
     * @param position from 0
     */
    public JsonPath element(int position) {
        if (position < 0) {
            throw new IllegalArgumentException("position in an array: found " + position + ", expected 0 or more");
        }
        return new JsonPath(text + "[" + position + "]");
    }

    /** Goes to each element of an array. */
    public JsonPath everyElement() {
        return new JsonPath(text + "[*]");
    }

    /** Holds where at least one value at this path is this string. */
    public JsonPredicate equalTo(String value) {
        return JsonPredicate.of(text + " == " + quoted(value));
    }

    /** Holds where at least one value at this path is this number, of whatever scale. */
    public JsonPredicate equalTo(BigDecimal value) {
        return JsonPredicate.of(text + " == " + value);
    }

    /** Holds where at least one value at this path is this truth value. */
    public JsonPredicate equalTo(boolean value) {
        return JsonPredicate.of(text + " == " + value);
    }

    Field<String> operand() {
        return DSL.val(text, Operands.type(PostgresType.JSONPATH));
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : Operands.checked(value).toCharArray()) {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (unit < ' ') {
                quoted.append("\\u%04x".formatted((int) unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text;
    }
}

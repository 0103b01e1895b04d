package io.pgseam.operators;

import io.pgseam.types.PostgresType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A comparison in SQL/JSON's path language, which a document answers with true, false or unknown. Immutable.
 *
 * <p>{@link JsonPath#equalTo} makes one. It is no path: {@code jsonb @? jsonpath} holds for every comparison, even a false one, since that
 * leads to a value too.
 */
public final class JsonPredicate {

    private final String text;

    private JsonPredicate(String text) {
        this.text = Operands.checked(text);
    }

    /**
     * Returns a comparison that is written in the path language.
     *
     * @param text never a user's: it can ask for more than was meant; the server refuses what is no path (42601)
     */
    public static JsonPredicate of(String text) {
        return new JsonPredicate(text);
    }

    Field<String> operand() {
        return DSL.val(text, Operands.type(PostgresType.JSONPATH));
    }

    @Override
    public String toString() {
        return text;
    }
}

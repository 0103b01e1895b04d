package io.pgseam.operators;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The operators of {@code jsonb}. */
public final class Jsonb {

    private Jsonb() {}

    /**
     * True where the document has this top-level key, or is an array with this string as an element: {@code jsonb ?
     * text}.
     *
     * <p>Served by a GIN index on the column with the default operator class {@code jsonb_ops}; the function
     * {@code jsonb_exists} would not be. The key is a bind value. Unknown (NULL) where the document is NULL.
     *
     * @see <a href="https://www.postgresql.org/docs/current/functions-json.html">JSON functions and operators</a>
     */
    public static Condition hasKey(Field<JSONB> document, String key) {
        // JDBC takes a single question mark for a bind value; the driver sends the doubled one as the operator.
        return DSL.condition("{0} ?? {1}", document, DSL.val(key));
    }
}

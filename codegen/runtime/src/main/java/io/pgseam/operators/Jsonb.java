package io.pgseam.operators;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The operators of {@code jsonb}.
 *
 * <p>A condition on a document that is NULL is unknown, a field of it NULL. A GIN index on the document serves the conditions; the
 * functions beneath them, such as {@code jsonb_exists}, it would not. {@code jsonb_path_ops} serves {@link #contains}, {@link #pathExists}
 * and {@link #pathMatches}; the default {@code jsonb_ops} serves the keys as well.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-json.html">JSON functions and operators</a>
 */
public final class Jsonb {

    private Jsonb() {}

    /**
     * True where the document has this top-level key, or is an array with this string as an element: {@code jsonb ?
     * text}.
     */
    public static Condition hasKey(Field<JSONB> document, String key) {
        // JDBC takes a single question mark for a bind value; the driver sends the doubled one as the operator.
        return DSL.condition("{0} ?? {1}", document, Operands.text(key));
    }

    /** True where {@link #hasKey} is for at least one of the keys: {@code jsonb ?| text[]}. False without keys. */
    public static Condition hasAnyKey(Field<JSONB> document, Collection<String> keys) {
        return DSL.condition("{0} ??| {1}", document, Operands.texts(keys));
    }

    /** True where {@link #hasKey} is for each of the keys: {@code jsonb ?& text[]}. True without keys. */
    public static Condition hasAllKeys(Field<JSONB> document, Collection<String> keys) {
        return DSL.condition("{0} ??& {1}", document, Operands.texts(keys));
    }

    /** True where the document has all that the part has, at the same places: {@code jsonb @> jsonb}. */
    public static Condition contains(Field<JSONB> document, JSONB part) {
        return contains(document, Operands.jsonb(part));
    }

    /** True where the document has all that the part has, at the same places: {@code jsonb @> jsonb}. */
    public static Condition contains(Field<JSONB> document, Field<JSONB> part) {
        return DSL.condition("{0} @> {1}", document, part);
    }

    /** True where the whole has all that the document has, at the same places: {@code jsonb <@ jsonb}. No index serves it. */
    public static Condition containedBy(Field<JSONB> document, JSONB whole) {
        return containedBy(document, Operands.jsonb(whole));
    }

    /**
     * True where the whole has all that the document has, at the same places: {@code jsonb <@ jsonb}. An index on the
     * whole serves it.
     */
    public static Condition containedBy(Field<JSONB> document, Field<JSONB> whole) {
        return DSL.condition("{0} <@ {1}", document, whole);
    }

    /** True where the path leads to at least one value: {@code jsonb @? jsonpath}. */
    public static Condition pathExists(Field<JSONB> document, JsonPath path) {
        return DSL.condition("{0} @?? {1}", document, path.operand());
    }

    /** True where the comparison holds: {@code jsonb @@ jsonpath}. Unknown where it is none. */
    public static Condition pathMatches(Field<JSONB> document, JsonPredicate predicate) {
        return DSL.condition("{0} @@ {1}", document, predicate.operand());
    }

    /**
     * The value at a place: {@code jsonb #> text[]}. NULL where there is none.
     *
     * @param path keys, and positions in arrays as numbers, from 0 or, negative, from the end
     */
    public static Field<JSONB> at(Field<JSONB> document, List<String> path) {
        return DSL.field("({0} #> {1})", SQLDataType.JSONB, document, Operands.texts(path));
    }

    /**
     * The value at a place as text, a string without its quotes: {@code jsonb #>> text[]}. NULL where there is none or a
     * JSON null.
     *
     * @param path as for {@link #at}
     */
    public static Field<String> textAt(Field<JSONB> document, List<String> path) {
        return DSL.field("({0} #>> {1})", SQLDataType.CLOB, document, Operands.texts(path));
    }

    /** The document with the top-level keys of another, which wins, or two arrays in a row: {@code jsonb || jsonb}. */
    public static Field<JSONB> concat(Field<JSONB> document, JSONB other) {
        return concat(document, Operands.jsonb(other));
    }

    /** The document with the top-level keys of another, which wins, or two arrays in a row: {@code jsonb || jsonb}. */
    public static Field<JSONB> concat(Field<JSONB> document, Field<JSONB> other) {
        return DSL.field("({0} || {1})", SQLDataType.JSONB, document, other);
    }

    /** The document without a top-level key, or the array without the strings that equal it: {@code jsonb - text}. */
    public static Field<JSONB> withoutKey(Field<JSONB> document, String key) {
        return DSL.field("({0} - {1})", SQLDataType.JSONB, document, Operands.text(key));
    }

    /** The document as {@link #withoutKey} leaves it for each of the keys: {@code jsonb - text[]}. */
    public static Field<JSONB> withoutKeys(Field<JSONB> document, Collection<String> keys) {
        return DSL.field("({0} - {1})", SQLDataType.JSONB, document, Operands.texts(keys));
    }

    /**
     * The array without one element: {@code jsonb - integer}. The server refuses an object (22023).
     *
     * @param position from 0 or, negative, from the end
     */
    public static Field<JSONB> withoutElement(Field<JSONB> array, int position) {
        return DSL.field("({0} - {1})", SQLDataType.JSONB, array, Operands.integer(position));
    }

    /**
     * The document without what is at a place: {@code jsonb #- text[]}.
     *
     * @param path as for {@link #at}
     */
    public static Field<JSONB> withoutPath(Field<JSONB> document, List<String> path) {
        return DSL.field("({0} #- {1})", SQLDataType.JSONB, document, Operands.texts(path));
    }

    /**
     * The document with another value at a place: {@code jsonb_set}.
     *
     * @param path as for {@link #at}; all but its last step must exist, or the document stays as it is
     */
    public static Field<JSONB> set(Field<JSONB> document, List<String> path, JSONB value, WhenMissing whenMissing) {
        return set(document, path, Operands.jsonb(value), whenMissing);
    }

    /**
     * The document with another value at a place: {@code jsonb_set}.
     *
     * @param path as for {@link #at}; all but its last step must exist, or the document stays as it is
     * @param value where it is NULL, the whole is NULL
     */
    public static Field<JSONB> set(
            Field<JSONB> document, List<String> path, Field<JSONB> value, WhenMissing whenMissing) {
        return DSL.field(
                "pg_catalog.jsonb_set({0}, {1}, {2}, {3})",
                SQLDataType.JSONB,
                document,
                Operands.texts(path),
                value,
                Operands.bool(whenMissing == WhenMissing.CREATE));
    }

    /**
     * The document with a new value at a place: {@code jsonb_insert}. The server refuses a key that exists (22023).
     *
     * @param path as for {@link #at}; all but its last step must exist, or the document stays as it is
     */
    public static Field<JSONB> insert(Field<JSONB> document, List<String> path, JSONB value, Side side) {
        return insert(document, path, Operands.jsonb(value), side);
    }

    /**
     * The document with a new value at a place: {@code jsonb_insert}. The server refuses a key that exists (22023).
     *
     * @param path as for {@link #at}; all but its last step must exist, or the document stays as it is
     * @param value where it is NULL, the whole is NULL
     */
    public static Field<JSONB> insert(Field<JSONB> document, List<String> path, Field<JSONB> value, Side side) {
        return DSL.field(
                "pg_catalog.jsonb_insert({0}, {1}, {2}, {3})",
                SQLDataType.JSONB, document, Operands.texts(path), value, Operands.bool(side == Side.AFTER));
    }

    /** What {@code jsonb_set} does where the last step of the path does not exist. */
    public enum WhenMissing {
        /** Adds the key, or the element at that end of the array. */
        CREATE,
        /** Leaves the document as it is. */
        LEAVE
    }

    /** On which side of the element at the path {@code jsonb_insert} puts the new one. */
    public enum Side {
        /** The new element takes the position of the old one. */
        BEFORE,
        /** The new element follows the old one. */
        AFTER
    }
}

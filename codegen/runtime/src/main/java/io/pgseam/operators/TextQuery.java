package io.pgseam.operators;

import io.pgseam.types.PostgresType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What to look for in a {@code tsvector}: a {@code tsquery}. Immutable.
 *
 * @see <a href="https://www.postgresql.org/docs/current/textsearch-controls.html#TEXTSEARCH-PARSING-QUERIES">Parsing queries</a>
 */
public final class TextQuery {

    private final Field<String> tsquery;

    private TextQuery(Field<String> tsquery) {
        this.tsquery = tsquery;
    }

    /** Looks for all the words of a text, in any order; takes any text: {@code plainto_tsquery}. */
    public static TextQuery plain(TextSearchConfiguration configuration, String words) {
        return parsed("pg_catalog.plainto_tsquery({0}, {1})", configuration, words);
    }

    /** Looks for the words of a text, one after the other; takes any text: {@code phraseto_tsquery}. */
    public static TextQuery phrase(TextSearchConfiguration configuration, String words) {
        return parsed("pg_catalog.phraseto_tsquery({0}, {1})", configuration, words);
    }

    /**
     * Looks for what one writes into a search field: words, {@code "a phrase"}, {@code or}, {@code -not}; takes any text:
     * {@code websearch_to_tsquery}.
     */
    public static TextQuery web(TextSearchConfiguration configuration, String search) {
        return parsed("pg_catalog.websearch_to_tsquery({0}, {1})", configuration, search);
    }

    /**
     * Looks for what an expression in the language of {@code to_tsquery} says.
     *
     * @param expression not a user's: the server refuses what is no expression (42601)
     */
    public static TextQuery expression(TextSearchConfiguration configuration, String expression) {
        return parsed("pg_catalog.to_tsquery({0}, {1})", configuration, expression);
    }

    /** Looks for what a column of type {@code tsquery} holds. */
    public static TextQuery of(Field<String> tsquery) {
        return new TextQuery(tsquery);
    }

    /** Looks for both: {@code tsquery && tsquery}. */
    public TextQuery and(TextQuery other) {
        return combined("({0} && {1})", other);
    }

    /** Looks for at least one of the two: {@code tsquery || tsquery}. */
    public TextQuery or(TextQuery other) {
        return combined("({0} || {1})", other);
    }

    /** Looks for the other right after this: {@code tsquery <-> tsquery}. */
    public TextQuery followedBy(TextQuery other) {
        return combined("({0} <-> {1})", other);
    }

    /** Looks for what this does not: {@code !! tsquery}. No index serves it alone. */
    public TextQuery negated() {
        return new TextQuery(DSL.field("(!! {0})", Operands.type(PostgresType.TSQUERY), tsquery));
    }

    /** The query as a {@code tsquery}; NULL where it was made of a column that is NULL. */
    public Field<String> field() {
        return tsquery;
    }

    private TextQuery combined(String template, TextQuery other) {
        return new TextQuery(DSL.field(template, Operands.type(PostgresType.TSQUERY), tsquery, other.tsquery));
    }

    private static TextQuery parsed(String template, TextSearchConfiguration configuration, String text) {
        return new TextQuery(
                DSL.field(template, Operands.type(PostgresType.TSQUERY), configuration.operand(), Operands.text(text)));
    }
}

package io.pgseam.operators;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Similarity of texts by the runs of three letters that they share, from the extension {@code pg_trgm}. Immutable.
 *
 * <p>An extension's operators are found in the schema that is named here, {@code operator("extensions".%)}, or through the
 * {@code search_path}. Both forms use the same indexes. What is asked of a NULL is unknown, or NULL; upper and lower case are the same.
 *
 * <p>How similar is similar is a setting of the session: {@code pg_trgm.similarity_threshold} (0.3),
 * {@code pg_trgm.word_similarity_threshold} (0.6) and {@code pg_trgm.strict_word_similarity_threshold} (0.5).
 *
 * @see <a href="https://www.postgresql.org/docs/current/pgtrgm.html">pg_trgm</a>
 */
public final class Trigrams {

    private final SQL prefix;

    private Trigrams(SQL prefix) {
        this.prefix = prefix;
    }

    /**
     * Returns the operators of the extension that was created in this schema.
     *
     * @param schema one part; rendered in quotes whatever it was made of
     */
    public static Trigrams in(Name schema) {
        if (schema.parts().length != 1) {
            throw new IllegalArgumentException(
                    "schema of pg_trgm: found a name of " + schema.parts().length + " parts, expected 1");
        }
        return new Trigrams(DSL.sql("{0}.", DSL.quotedName(schema.last())));
    }

    /** Returns the operators that the {@code search_path} leads to. */
    public static Trigrams onSearchPath() {
        return new Trigrams(DSL.sql(""));
    }

    /** True where the texts are as similar as the threshold says: {@code text % text}. Served by a GIN or GiST index. */
    public Condition similar(Field<String> text, String other) {
        return DSL.condition("{1} operator({0}%) {2}", prefix, text, Operands.text(other));
    }

    /**
     * True where some run of words in the text is as similar to the word as the threshold says: {@code word <% text}. Served
     * by a GIN or GiST index on the text.
     */
    public Condition hasSimilarWord(Field<String> text, String word) {
        return DSL.condition("{2} operator({0}<%) {1}", prefix, text, Operands.text(word));
    }

    /**
     * True where some run of whole words in the text is as similar to the word as the threshold says: {@code word <<% text}.
     * Served by a GIN or GiST index on the text.
     */
    public Condition hasSimilarWholeWord(Field<String> text, String word) {
        return DSL.condition("{2} operator({0}<<%) {1}", prefix, text, Operands.text(word));
    }

    /** How similar the texts are, from 0 to 1: {@code similarity}. No index serves it. */
    public Field<Float> similarity(Field<String> text, String other) {
        return DSL.field("{0}similarity({1}, {2})", SQLDataType.REAL, prefix, text, Operands.text(other));
    }

    /** How similar the word is to the nearest run of words in the text, from 0 to 1: {@code word_similarity}. No index serves it. */
    public Field<Float> wordSimilarity(Field<String> text, String word) {
        return DSL.field("{0}word_similarity({2}, {1})", SQLDataType.REAL, prefix, text, Operands.text(word));
    }

    /**
     * How similar the word is to the nearest run of whole words in the text, from 0 to 1: {@code strict_word_similarity}. No
     * index serves it.
     */
    public Field<Float> wholeWordSimilarity(Field<String> text, String word) {
        return DSL.field("{0}strict_word_similarity({2}, {1})", SQLDataType.REAL, prefix, text, Operands.text(word));
    }

    /**
     * 1 less the similarity: {@code text <-> text}. A GiST index gives the nearest rows in this order, one after the other,
     * to {@code orderBy(...).limit(...)}.
     */
    public Field<Float> distance(Field<String> text, String other) {
        return DSL.field("({1} operator({0}<->) {2})", SQLDataType.REAL, prefix, text, Operands.text(other));
    }

    /** 1 less the word similarity: {@code word <<-> text}. Served as {@link #distance} is. */
    public Field<Float> wordDistance(Field<String> text, String word) {
        return DSL.field("({2} operator({0}<<->) {1})", SQLDataType.REAL, prefix, text, Operands.text(word));
    }

    /** 1 less the similarity of whole words: {@code word <<<-> text}. Served as {@link #distance} is. */
    public Field<Float> wholeWordDistance(Field<String> text, String word) {
        return DSL.field("({2} operator({0}<<<->) {1})", SQLDataType.REAL, prefix, text, Operands.text(word));
    }
}

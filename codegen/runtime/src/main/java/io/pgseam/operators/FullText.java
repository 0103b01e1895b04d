package io.pgseam.operators;

import io.pgseam.types.PostgresType;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Full text search: what a {@code tsvector} has of a {@link TextQuery}.
 *
 * <p>A vector is a column of type {@code tsvector}, or {@link #vector} of a text. What is asked of a NULL is unknown, or NULL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-textsearch.html">Text search functions and operators</a>
 */
public final class FullText {

    private FullText() {}

    /** The lexemes of a text: {@code to_tsvector}. An index on the very same expression serves a match on it. */
    public static Field<String> vector(TextSearchConfiguration configuration, Field<String> text) {
        return DSL.field(
                "pg_catalog.to_tsvector({0}, {1})",
                Operands.type(PostgresType.TSVECTOR), configuration.operand(), text);
    }

    /**
     * True where the vector has what the query looks for: {@code tsvector @@ tsquery}. Served by a GIN or GiST index on
     * the vector.
     *
     * @throws IllegalArgumentException if the vector is a text: PostgreSQL would match it too, but by the configuration of the
     *     session, and without an index
     */
    public static Condition matches(Field<String> vector, TextQuery query) {
        if (vector.getConverter().fromType() == String.class) {
            throw new IllegalArgumentException("full text: found the text " + vector.getQualifiedName()
                    + ", expected a tsvector. Use FullText.vector(configuration, text), or a column of type tsvector.");
        }
        return DSL.condition("{0} @@ {1}", vector, query.field());
    }

    /** How well the vector answers the query, by the frequency of its words: {@code ts_rank}. 0 where it does not. */
    public static Field<Float> rank(Field<String> vector, TextQuery query, RankNormalization... normalizations) {
        return rank(RankWeights.DEFAULT, vector, query, normalizations);
    }

    /** How well the vector answers the query, by the frequency of its words: {@code ts_rank}. 0 where it does not. */
    public static Field<Float> rank(
            RankWeights weights, Field<String> vector, TextQuery query, RankNormalization... normalizations) {
        return DSL.field(
                "pg_catalog.ts_rank({0}, {1}, {2}, {3})",
                SQLDataType.REAL,
                weights.operand(),
                vector,
                query.field(),
                Operands.integer(RankNormalization.mask(normalizations)));
    }

    /**
     * How well the vector answers the query, by how near to each other its words are: {@code ts_rank_cd}. 0 where it does
     * not, and for a vector without positions.
     */
    public static Field<Float> rankByDensity(
            Field<String> vector, TextQuery query, RankNormalization... normalizations) {
        return rankByDensity(RankWeights.DEFAULT, vector, query, normalizations);
    }

    /**
     * How well the vector answers the query, by how near to each other its words are: {@code ts_rank_cd}. 0 where it does
     * not, and for a vector without positions.
     */
    public static Field<Float> rankByDensity(
            RankWeights weights, Field<String> vector, TextQuery query, RankNormalization... normalizations) {
        return DSL.field(
                "pg_catalog.ts_rank_cd({0}, {1}, {2}, {3})",
                SQLDataType.REAL,
                weights.operand(),
                vector,
                query.field(),
                Operands.integer(RankNormalization.mask(normalizations)));
    }

    /** The text, cut to what the query looks for, with its words marked: {@code ts_headline}. Reads the text anew: slow. */
    public static Field<String> headline(
            TextSearchConfiguration configuration, Field<String> text, TextQuery query, Headline headline) {
        return DSL.field(
                "pg_catalog.ts_headline({0}, {1}, {2}, {3})",
                SQLDataType.CLOB, configuration.operand(), text, query.field(), Operands.text(headline.options()));
    }
}

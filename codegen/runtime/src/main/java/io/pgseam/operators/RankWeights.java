package io.pgseam.operators;

import io.pgseam.types.PostgresType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What a word counts for in a rank, by the weight it has in the {@code tsvector}: each from 0 to 1.
 *
 * @param d of words without a weight
 */
public record RankWeights(float a, float b, float c, float d) {

    /** The server's own: 1, 0.4, 0.2, 0.1. */
    public static final RankWeights DEFAULT = new RankWeights(1.0f, 0.4f, 0.2f, 0.1f);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a weight is outside 0 to 1
     */
    public RankWeights {
        for (float weight : new float[] {a, b, c, d}) {
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("weight in a rank: found " + weight + ", expected 0 to 1");
            }
        }
    }

    Field<Float[]> operand() {
        return DSL.val(new Float[] {d, c, b, a}, Operands.type(PostgresType.FLOAT4.array()));
    }
}

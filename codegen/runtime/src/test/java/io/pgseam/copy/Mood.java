package io.pgseam.copy;

import org.jooq.EnumType;
import org.jooq.Schema;

/** As the generator would make it. */
public enum Mood implements EnumType {
    SAD("sad"),
    SO_SO("so so"),
    HAPPY("happy, \"very\"");

    private final String literal;

    Mood(String literal) {
        this.literal = literal;
    }

    @Override
    public String getLiteral() {
        return literal;
    }

    @Override
    public String getName() {
        return "mood";
    }

    @Override
    public Schema getSchema() {
        return Products.PUBLIC;
    }
}

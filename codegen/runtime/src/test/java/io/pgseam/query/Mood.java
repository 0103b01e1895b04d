package io.pgseam.query;

import org.jooq.Catalog;
import org.jooq.EnumType;
import org.jooq.Schema;
import org.jooq.impl.DSL;

/** A generated enum. */
enum Mood implements EnumType {
    SAD("sad"),
    SO_SO("so so"),
    HAPPY("happy, \"very\"");

    private final String literal;

    Mood(String literal) {
        this.literal = literal;
    }

    @Override
    public Catalog getCatalog() {
        return null;
    }

    @Override
    public Schema getSchema() {
        return DSL.schema(DSL.name("public"));
    }

    @Override
    public String getName() {
        return "mood";
    }

    @Override
    public String getLiteral() {
        return literal;
    }
}

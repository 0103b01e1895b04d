package io.pgseam.copy.codec;

import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.Schema;
import org.jooq.impl.SQLDataType;

/** As the generator would make it from {@code create type mood as enum (...)}. */
public enum Mood implements EnumType {
    SAD("sad"),
    SO_SO("so so"),
    HAPPY("happy, \"very\"");

    public static final DataType<Mood> TYPE = SQLDataType.VARCHAR.asEnumDataType(Mood.class);

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
        return null;
    }
}

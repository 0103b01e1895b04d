package io.pgseam.copy.codec;

import java.util.List;

/** A type as the running database knows it, down to the types it is made of. */
public sealed interface LiveType {

    /** The modifier of a column that declares none. */
    int NO_MODIFIER = -1;

    /** Returns the OID, as in {@code pg_type}. */
    int oid();

    /** Returns the name for messages: {@code timestamptz}, {@code text[]}. */
    String name();

    /** Returns the type as a column has it that declares no modifier, whose codec leaves rounding to the server. */
    default LiveType withoutModifier() {
        return this;
    }

    /**
     * A type that is made of no other.
     *
     * @param modifier as in {@code pg_attribute}, what {@code (10,2)} becomes; for {@code money} the digits after the point
     */
    record Base(int oid, String schema, String name, int modifier) implements LiveType {

        private static final int MONEY = 790;

        @Override
        public LiveType withoutModifier() {
            return oid == MONEY ? this : new Base(oid, schema, name, NO_MODIFIER);
        }
    }

    /** A type whose values the server neither sends nor takes as binary. */
    record TextOnly(int oid, String name) implements LiveType {}

    /** A type made by {@code CREATE TYPE ... AS ENUM}; its OID differs between databases. */
    record Enumeration(int oid, String name) implements LiveType {}

    /** A type made by {@code CREATE DOMAIN}; sent as its base type, which may be a domain again. */
    record Domain(int oid, String name, LiveType base) implements LiveType {
        @Override
        public LiveType withoutModifier() {
            return new Domain(oid, name, base.withoutModifier());
        }
    }

    /** An array of any number of dimensions. */
    record Array(int oid, LiveType element) implements LiveType {
        @Override
        public String name() {
            return element.name() + "[]";
        }

        @Override
        public LiveType withoutModifier() {
            return new Array(oid, element.withoutModifier());
        }
    }

    /** A type made by {@code CREATE TYPE ... AS (...)}, or the row of a table. */
    record Composite(int oid, String name, List<Attribute> attributes) implements LiveType {
        @Override
        public LiveType withoutModifier() {
            return new Composite(
                    oid,
                    name,
                    attributes.stream().map(Attribute::withoutModifier).toList());
        }
    }

    /** What a composite type is made of; no type. */
    record Attribute(String name, LiveType type) {

        private Attribute withoutModifier() {
            return new Attribute(name, type.withoutModifier());
        }
    }

    /** A range; {@code subtype} is that of the bounds. */
    record Range(int oid, String name, LiveType subtype) implements LiveType {}

    /** A multirange. */
    record Multirange(int oid, String name, Range range) implements LiveType {}
}

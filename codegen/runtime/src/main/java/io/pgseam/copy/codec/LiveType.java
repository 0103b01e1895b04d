package io.pgseam.copy.codec;

/** A type as the running database knows it, down to the types it is made of. */
public sealed interface LiveType {

    /** Returns the OID, as in {@code pg_type}. */
    int oid();

    /** Returns the name for messages: {@code timestamptz}, {@code text[]}. */
    String name();

    /** A type that is made of no other. */
    record Base(int oid, String name) implements LiveType {}

    /** A type made by {@code CREATE TYPE ... AS ENUM}; its OID differs between databases. */
    record Enumeration(int oid, String name) implements LiveType {}

    /** A type made by {@code CREATE DOMAIN}; sent as its base type, which may be a domain again. */
    record Domain(int oid, String name, LiveType base) implements LiveType {}

    /** An array of any number of dimensions. */
    record Array(int oid, LiveType element) implements LiveType {
        @Override
        public String name() {
            return element.name() + "[]";
        }
    }
}
